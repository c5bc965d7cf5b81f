import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { allocatePackages } from './allocate-packages'
import { planOrderReports } from './plan-order-reports'

/** Whether anything of an order of this row is, or may have to be, told to a state. */
export const IS_TRACED = sql`(exists (select from markets m where m.id = orders.market_id and m.trace_provider is not null)
  or exists (select from package_allocations a where a.order_id = orders.id))`

/**
 * What follows from where a traced order stands now: whoever begins to prepare it takes its packages, and whoever has it changes what the state is told.
 * @throws WaybillError `packages_unavailable`
 */
export async function traceMove(ctx: CommandContext, order: Order, driverId: string | null): Promise<void> {
  if (order.status === 'preparing' || order.status === 'ready') await allocatePackages(ctx, order)
  if (order.status !== 'preparing') await planOrderReports(ctx, order, driverId)
}

/**
 * What follows from who carries an order now. One that stood ready before its market began to report has no packages yet: it takes them here.
 * @throws WaybillError `packages_unavailable`
 */
export async function traceCarrier(ctx: CommandContext, order: Order, driverId: string | null): Promise<void> {
  if (order.status === 'ready') {
    const untold = await ctx.row(sql`
      select from orders where orders.id = ${order.id} and ${IS_TRACED} and not exists (select from trace_reports t where t.order_id = orders.id)`)
    if (untold) await allocatePackages(ctx, order)
  }
  await planOrderReports(ctx, order, driverId)
}
