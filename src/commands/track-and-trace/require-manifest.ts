import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { isUnsent } from '../../domain/track-and-trace/report'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { PRODUCTS_OF_LINE } from './products-of-line'
import { reportsOf } from './report'

/**
 * What a state traces leaves its restaurant when its manifest is confirmed, and in the hands that it names (states.md, ready → out_for_delivery).
 * @throws WaybillError `manifest_unconfirmed` with `status`: of the report that is waited for
 */
export async function requireManifest(ctx: CommandContext, order: Order, driverId: string | null): Promise<void> {
  const traced = await ctx.row(sql`
    select from orders o where o.id = ${order.id} and (exists (select from package_allocations a where a.order_id = o.id) or exists (
      select from markets m join order_lines l on l.order_id = o.id cross join lateral ${PRODUCTS_OF_LINE} i
      join products p on p.id = i.product_id
      join categories c on c.id = p.category_id and c.regulated_as::text like 'cannabis%'
      where m.id = o.market_id and m.trace_provider is not null))`)
  if (!traced) return
  const counting = (await reportsOf(ctx, order.id)).filter(({ status }) => status !== 'withdrawn')
  const last = counting.at(-1)
  const named = last && (last.kind === 'delivery' || last.kind === 'amendment') && last.driverId === driverId
  if (named && last.status === 'confirmed') return
  throw new WaybillError('manifest_unconfirmed', {
    status: last && (isUnsent(last.status) || named) ? last.status : null,
  })
}
