import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOver, reportDueAt } from '../../domain/track-and-trace/report'
import { command } from '../command'
import { lockOrder } from '../orders/order'
import { moveReport } from './move-report'
import { sendSoon } from './plan-order-reports'
import { reportsOf } from './report'

/** What was found out about a report. */
export type ReportFinding =
  | { readonly found: 'confirmed'; readonly reference: string | null; readonly number: string | null }
  | { readonly found: 'refused'; readonly code: string; readonly message: string }
  /** `later`: it was surely not done; `unknown`: nobody knows, or the question was not answered. */
  | { readonly found: 'later' | 'unknown'; readonly why: string }

const Recorded = z.object({
  reportId: z.uuid(),
  orderId: z.uuid(),
  /** Of which call it is the outcome; what is found out about an earlier one counts no more. */
  calls: z.number().int(),
  /** Neither this call nor any before it can have left anything there. */
  untold: z.boolean().default(false),
  finding: z.custom<ReportFinding>(),
})

/** Writes down what came of a call, and wakes the order’s next report. Told again, it does nothing. */
export const recordReport = command(
  'trace_report.record',
  Recorded,
  async (ctx, { reportId, orderId, calls, untold, finding }) => {
    const order = await lockOrder(ctx, orderId)
    const reports = await reportsOf(ctx, orderId)
    const report = reports.find(({ id }) => id === reportId)
    if (!report || report.calls !== calls || report.status !== 'sent') return { status: report?.status ?? null }
    const at = ctx.call.app.clock.real()
    const set = untold ? sql`goods = null` : undefined
    switch (finding.found) {
      case 'confirmed': {
        const { reference, number } = finding
        await moveReport(ctx, order, report, 'confirmed', {
          set: sql`confirmed_at = ${at}, reference = coalesce(${reference}, reference), number = coalesce(${number}, number)`,
        })
        break
      }
      case 'refused':
        await moveReport(ctx, order, report, 'rejected', { ...finding, set })
        break
      case 'later':
        await moveReport(ctx, order, report, 'queued', { message: finding.why, set })
        break
      case 'unknown':
        await ctx.rows(sql`
          update trace_reports set message = ${finding.why}, due_at = ${reportDueAt({ ...report, calledAt: null }, at)}, updated_at = ${ctx.now}
          where id = ${reportId}`)
    }
    const later = reports.filter(({ place, status }) => place > report.place && !isOver(status))
    const [next] = later
    if (next && finding.found === 'confirmed') sendSoon(ctx, order.restaurantId, next.id)
    // What is refused and about to be taken back waits for no person: it is looked at again, and withdrawn.
    if (finding.found === 'refused' && later.some(({ kind }) => kind === 'void'))
      sendSoon(ctx, order.restaurantId, reportId)
    return { status: finding.found }
  },
  { audit: false, keyed: false },
)
