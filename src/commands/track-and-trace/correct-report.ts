import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { LABEL_PATTERN } from '../../domain/track-and-trace/package'
import { command } from '../command'
import type { CommandContext } from '../context'
import { loadDelivery } from '../deliveries/delivery'
import { lockOrder, type Order } from '../orders/order'
import { allocatePackages, giveBack } from './allocate-packages'
import { moveReport } from './move-report'
import { planOrderReports, sendSoon } from './plan-order-reports'
import { findReports, type Report, reportsOf } from './report'

export const CorrectReport = z.object({
  /** What was put right, for whoever asks later. */
  note: z.string().trim().min(1).max(300),
  /** Tags of packages that are not to be sold: they are put on hold, and the order takes its pieces from others. */
  hold: z.array(z.string().regex(LABEL_PATTERN)).max(20).default([]),
})

/**
 * A person has put right what a report was rejected for: it is sent again, with all as it stands now. Of a confirmed manifest whose order still waits
 * he says which packages it is not of any more, and it is amended.
 * @throws WaybillError `not_found`; `illegal_transition` for any other; `packages_unavailable` where no other package has as many
 */
export const correctReport = command(
  'trace_report.correct',
  CorrectReport.extend({ reportId: z.uuid() }),
  async (ctx, { reportId, note, hold }) => {
    const [found] = await findReports(ctx, sql`t.id = ${reportId}`)
    if (!found) throw new WaybillError('not_found')
    const order = await lockOrder(ctx, found.orderId)
    const report = (await reportsOf(ctx, order.id)).find(({ id }) => id === reportId)
    if (!report) throw new WaybillError('not_found')
    const set = sql`note = ${note}, corrected_by_id = ${ctx.actor.userId ?? null}`
    const packed = order.status === 'ready' && isManifest(report)
    if (packed && report.status === 'confirmed' && hold.length > 0) {
      await ctx.rows(sql`update trace_reports set ${set}, updated_at = ${ctx.now} where id = ${reportId}`)
    } else {
      const licence = sql`(select coalesce(r.trace_licence, trace_reports.licence) from restaurants r where r.id = ${order.restaurantId})`
      await moveReport(ctx, order, report, 'corrected', {
        by: 'caller',
        reason: note,
        set: sql`${set}, licence = ${licence}`,
      })
      sendSoon(ctx, order.restaurantId, reportId)
    }
    if (packed && hold.length > 0) await takeOthers(ctx, order, hold)
    const now = (await reportsOf(ctx, order.id)).find(({ id }) => id === reportId)
    return { id: reportId, status: now?.status ?? report.status }
  },
)

const isManifest = ({ kind }: Report): boolean => kind === 'delivery' || kind === 'amendment'

/** Nothing is sold of these packages any more; what the order had of them it takes of others, and its state is told. */
async function takeOthers(ctx: CommandContext, order: Order, hold: readonly string[]): Promise<void> {
  const labels = sql.param([...hold])
  await ctx.rows(sql`
    update packages set status = 'on_hold', updated_at = ${ctx.now} where restaurant_id = ${order.restaurantId} and label = any(${labels}::text[])`)
  await giveBack(ctx, order.id, sql`package_id in (select id from packages where label = any(${labels}::text[]))`)
  await allocatePackages(ctx, order)
  const { driverId } = await loadDelivery(ctx, order.id)
  await planOrderReports(ctx, order, driverId)
}
