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
