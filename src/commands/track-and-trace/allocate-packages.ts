import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import { allocate, type SellablePackage, type TracedLine } from '../../domain/track-and-trace/allocate'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'

interface Line extends TracedLine {
  /** Pieces that it has of packages already. */
  held: number
  timeZone: string
}

/**
 * Gives each line of an order that its state traces the packages that its pieces come from, first what expires first. What it has already it keeps;
 * of a line that has changed, all goes back and is given anew. Of one order; packages are locked in the order of their ids, after the order.
 * @throws WaybillError `packages_unavailable` with `products`: nothing of the order is taken then
 */
export async function allocatePackages(ctx: CommandContext, order: Order): Promise<void> {
  const lines = await ctx.rows<Line>(sql`
    select l.id as "lineId", l.product_id as "productId", l.quantity::int as pieces, m.time_zone as "timeZone",
      coalesce((select sum(a.pieces) from package_allocations a where a.line_id = l.id and a.state = 'held'), 0)::int as held
    from order_lines l join products p on p.id = l.product_id join categories c on c.id = p.category_id, markets m
    where l.order_id = ${order.id} and m.id = ${order.marketId} and m.trace_provider is not null and c.regulated_as::text like 'cannabis%'
    order by l.position, l.id`)
  const wanting = lines.filter(({ held, pieces }) => held !== pieces)
  await giveBack(ctx, order.id, sql`line_id <> all(${idsOf(lines, wanting)}::uuid[])`)
  if (wanting.length === 0) return
  const products = sql.param([...new Set(wanting.map(({ productId }) => productId))])
  const { date: today } = localMoment(ctx.now, wanting[0]?.timeZone ?? 'UTC')
  const packages = await ctx.rows<SellablePackage>(sql`
    select id, product_id as "productId", remaining::int as remaining, expires_on as "expiresOn" from packages
    where restaurant_id = ${order.restaurantId} and product_id = any(${products}::uuid[]) and status = 'active' and lab_tested and remaining > 0
      and (expires_on is null or expires_on >= ${today})
    order by id for update`)
  const found = allocate(wanting, packages)
  if ('short' in found)
    throw new WaybillError('packages_unavailable', { products: found.short.map(({ productId }) => productId) })
  const taken = found.allocations.map((one) => ({ ...one, id: ctx.newId() }))
  await ctx.rows(sql`
    with taken as (
      select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (id uuid, "lineId" uuid, "packageId" uuid, pieces int)
    ), stored as (
      insert into package_allocations (id, package_id, order_id, line_id, product_id, pieces, state, updated_at)
      select t.id, t."packageId", ${order.id}, t."lineId", l.product_id, t.pieces, 'held', ${ctx.now}
      from taken t join order_lines l on l.id = t."lineId"
    )
    update packages p set remaining = p.remaining - t.pieces, updated_at = ${ctx.now}
    from (select "packageId", sum(pieces) as pieces from taken group by 1) t where p.id = t."packageId"`)
}

/** Lines that keep what they have. */
function idsOf(lines: readonly Line[], wanting: readonly Line[]) {
  return sql.param(lines.filter((line) => !wanting.includes(line)).map(({ lineId }) => lineId))
}

/** What an open order holds and needs no more is in its packages again, as if it had never been taken. */
export async function giveBack(ctx: CommandContext, orderId: string, which: ReturnType<typeof sql>): Promise<void> {
  await ctx.rows(sql`
    with gone as (
      delete from package_allocations where order_id = ${orderId} and state = 'held' and ${which} returning package_id, pieces
    ), sums as (
      select package_id, sum(pieces) as pieces from gone group by 1
    ), locked as (
      select p.id, s.pieces from packages p join sums s on s.package_id = p.id order by p.id for update of p
    )
    update packages p set remaining = p.remaining + l.pieces, updated_at = ${ctx.now} from locked l where p.id = l.id`)
}
