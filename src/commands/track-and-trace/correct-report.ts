import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { LABEL_PATTERN } from '../../domain/track-and-trace/package'
import { command } from '../command'
import { lockOrder } from '../orders/order'
import { allocatePackages, giveBack } from './allocate-packages'
import { moveReport } from './move-report'
import { sendSoon } from './plan-order-reports'
import { findReports, reportsOf } from './report'

export const CorrectReport = z.object({
  /** What was put right, for whoever asks later. */
  note: z.string().trim().min(1).max(300),
  /** Tags of packages that are not to be sold: they are put on hold, and the order takes its pieces from others. */
  hold: z.array(z.string().regex(LABEL_PATTERN)).max(20).default([]),
})

/**
 * A person has put right what a report was rejected for; it is sent again, with all as it stands now.
 * @throws WaybillError `not_found`; `illegal_transition` where it was not rejected; `packages_unavailable` where no other package has as many
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
    const licence = await ctx.row<{ licence: string | null }>(
      sql`select trace_licence as licence from restaurants where id = ${order.restaurantId}`,
    )
    await moveReport(ctx, order, report, 'corrected', {
      by: 'caller',
      reason: note,
      set: sql`note = ${note}, corrected_by_id = ${ctx.actor.userId ?? null}, licence = ${licence?.licence ?? report.licence}`,
    })
    if (hold.length > 0 && report.kind === 'delivery') {
      const labels = sql.param([...hold])
      await ctx.rows(sql`
        update packages set status = 'on_hold', updated_at = ${ctx.now} where restaurant_id = ${order.restaurantId} and label = any(${labels}::text[])`)
      await giveBack(ctx, order.id, sql`package_id in (select id from packages where label = any(${labels}::text[]))`)
      await allocatePackages(ctx, order)
    }
    sendSoon(ctx, order.restaurantId, reportId)
    return { id: reportId, status: 'corrected' as const }
  },
)
