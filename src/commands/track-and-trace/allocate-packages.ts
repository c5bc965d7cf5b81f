import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import { allocate, type SellablePackage, type TracedLine } from '../../domain/track-and-trace/allocate'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { PRODUCTS_OF_LINE } from './products-of-line'

interface Line extends TracedLine {
  /** Pieces that it has already of packages that may be sold. */
  held: number
}

/**
 * Gives each product of an order that its state traces, chosen with a line or its own, the packages that its pieces come from, first what expires
 * first. What it has already it keeps, as long as that may be sold; of what has changed, all goes back and is given anew. Of one order; packages are
 * locked in the order of their ids, after the order.
 * @throws WaybillError `packages_unavailable` with `products`: nothing of the order is taken then
 */
export async function allocatePackages(ctx: CommandContext, order: Order): Promise<void> {
  const market = await ctx.row<{ timeZone: string }>(
    sql`select time_zone as "timeZone" from markets where id = ${order.marketId} and trace_provider is not null`,
  )
  const { date: today } = localMoment(ctx.now, market?.timeZone ?? 'UTC')
  const sellable = sql`p.status = 'active' and p.lab_tested and (p.expires_on is null or p.expires_on >= ${today})`
  const lines = await ctx.rows<Line>(sql`
    select l.id as "lineId", i.product_id as "productId", sum(i.pieces)::int as pieces, coalesce((
      select sum(a.pieces) from package_allocations a join packages p on p.id = a.package_id and ${sellable}
      where a.order_id = ${order.id} and a.line_id = l.id and a.product_id = i.product_id and a.state = 'held'), 0)::int as held
    from order_lines l cross join lateral ${PRODUCTS_OF_LINE} i join products g on g.id = i.product_id join categories c on c.id = g.category_id
    where l.order_id = ${order.id} and ${market !== undefined}::boolean and c.regulated_as::text like 'cannabis%'
    group by l.id, i.product_id order by l.position, l.id, i.product_id`)
  const wanting = lines.filter(({ held, pieces }) => held !== pieces)
  const kept = JSON.stringify(lines.filter((line) => !wanting.includes(line)))
  await giveBack(
    ctx,
    order.id,
    sql`(line_id, product_id) not in (select k."lineId", k."productId" from jsonb_to_recordset(${kept}::jsonb) as k ("lineId" uuid, "productId" uuid))`,
  )
  if (wanting.length === 0) return
  const products = sql.param([...new Set(wanting.map(({ productId }) => productId))])
  const packages = await ctx.rows<SellablePackage>(sql`
    select p.id, p.product_id as "productId", p.remaining::int as remaining, p.expires_on as "expiresOn" from packages p
    where p.restaurant_id = ${order.restaurantId} and p.product_id = any(${products}::uuid[]) and ${sellable} and p.remaining > 0
    order by p.id for update`)
  const found = allocate(wanting, packages)
  if ('short' in found)
    throw new WaybillError('packages_unavailable', { products: found.short.map(({ productId }) => productId) })
  const taken = found.allocations.map((one) => ({ ...one, id: ctx.newId() }))
  await ctx.rows(sql`
    with taken as (
      select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (id uuid, "lineId" uuid, "packageId" uuid, pieces int)
    ), stored as (
      insert into package_allocations (id, package_id, order_id, line_id, product_id, pieces, state, updated_at)
      select t.id, t."packageId", ${order.id}, t."lineId", p.product_id, t.pieces, 'held', ${ctx.now}
      from taken t join packages p on p.id = t."packageId"
    )
    update packages p set remaining = p.remaining - t.pieces, updated_at = ${ctx.now}
    from (select "packageId", sum(pieces) as pieces from taken group by 1) t where p.id = t."packageId"`)
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
