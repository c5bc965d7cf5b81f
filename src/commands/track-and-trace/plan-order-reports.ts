import { sql } from 'drizzle-orm'
import { planReports } from '../../domain/track-and-trace/plan-reports'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { moveReport } from './move-report'
import { readGoods } from './read-goods'
import { reportsOf } from './report'

/**
 * Plans what its state is still to be told of an order that is locked, by where it stands and what it has of packages now (foundations §1: a row before
 * any call). Asked again it does nothing. Whoever changes an order’s packages asks it.
 */
export async function planOrderReports(ctx: CommandContext, order: Order, driverId: string | null): Promise<void> {
  const facility = await ctx.row<{ provider: string | null; licence: string | null }>(sql`
    select m.trace_provider as provider, r.trace_licence as licence from restaurants r join markets m on m.id = r.market_id
    where r.id = ${order.restaurantId} and (exists (select from package_allocations a where a.order_id = ${order.id})
      or exists (select from trace_reports t where t.order_id = ${order.id}))`)
  if (!facility) return
  const reports = await reportsOf(ctx, order.id)
  const { goods } = await readGoods(ctx, order)
  const { withdraw, add } = planReports({ status: order.status, driverId, goods }, reports)
  for (const report of reports) if (withdraw.includes(report.id)) await moveReport(ctx, order, report, 'withdrawn')
  const at = ctx.call.app.clock.real()
  for (const [index, { kind, driverId: carrier }] of add.entries()) {
    const id = ctx.newId()
    await ctx.rows(sql`
      insert into trace_reports (id, order_id, market_id, restaurant_id, kind, status, driver_id, provider, licence, place, calls, due_at, created_at, updated_at)
      values (${id}, ${order.id}, ${order.marketId}, ${order.restaurantId}, ${kind}, 'queued', ${carrier}, ${facility.provider ?? 'metrc'},
        ${facility.licence}, ${reports.length + index}, 0, ${at}, ${ctx.now}, ${ctx.now})`)
    sendSoon(ctx, order.restaurantId, id)
  }
}

/** By the worker, one of a restaurant at a time in all processes together: so many calls at once a facility may make, and more it need not. */
export function sendSoon(ctx: CommandContext, restaurantId: string, reportId: string): void {
  ctx.schedule('send-report', { reportId }, { key: reportId, queue: `track-and-trace:${restaurantId}` })
}
