import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { countingReports, isManifestConfirmed } from '../../domain/track-and-trace/manifest'
import { isUnsent } from '../../domain/track-and-trace/report'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { PRODUCTS_OF_LINE } from './products-of-line'
import { readGoods } from './read-goods'
import { reportsOf } from './report'

/**
 * What a state traces leaves its restaurant when its manifest is confirmed, with the goods and in the hands that it names (states.md, ready →
 * out_for_delivery), and with nothing of a package that was stopped since.
 * @throws WaybillError `manifest_unconfirmed` with `status`: of the report that is waited for; `packages_unavailable` with `products`
 */
export async function requireManifest(ctx: CommandContext, order: Order, driverId: string | null): Promise<void> {
  const traced = await ctx.row(sql`
    select from orders o where o.id = ${order.id} and (exists (select from package_allocations a where a.order_id = o.id) or exists (
      select from markets m join order_lines l on l.order_id = o.id cross join lateral ${PRODUCTS_OF_LINE} i
      join products p on p.id = i.product_id
      join categories c on c.id = p.category_id and c.regulated_as::text like 'cannabis%'
      where m.id = o.market_id and m.trace_provider is not null))`)
  if (!traced) return
  const stopped = await ctx.rows<{ productId: string }>(sql`
    select distinct a.product_id as "productId" from package_allocations a join packages p on p.id = a.package_id
    where a.order_id = ${order.id} and a.state = 'held' and not (p.status = 'active' and p.lab_tested)`)
  if (stopped.length > 0)
    throw new WaybillError('packages_unavailable', { products: stopped.map(({ productId }) => productId) })
  const reports = await reportsOf(ctx, order.id)
  const { goods } = await readGoods(ctx, order)
  if (isManifestConfirmed(reports, { driverId, goods })) return
  const last = countingReports(reports).at(-1)
  const waiting = last && last.status !== 'confirmed' && (isUnsent(last.status) || last.driverId === driverId)
  throw new WaybillError('manifest_unconfirmed', { status: waiting ? last.status : null })
}
