import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOver, isUnsent, nextReportStep } from '../../domain/track-and-trace/report'
import { command } from '../command'
import type { CommandContext } from '../context'
import { lockOrder, type Order } from '../orders/order'
import { moveReport } from './move-report'
import { sendSoon } from './plan-order-reports'
import { type Dispatch, readDispatch } from './read-dispatch'
import { findReports, type Report, reportsOf } from './report'

type ReportStep =
  | { readonly step: 'rest' }
  | {
      readonly step: 'call' | 'ask'
      readonly report: Report
      readonly reference: string | null
      readonly dispatch: Dispatch
    }

/** How long a report waits for the one before it, at the most, without asking after it. */
const REST_MS = 15 * 60_000

/**
 * Says what is to be done about a report, and writes down that its provider is called before it is: whoever dies in the middle leaves a row that tells
 * to ask first. Reports of an order are sent one after another.
 */
export const beginReport = command(
  'trace_report.begin',
  z.object({ reportId: z.uuid() }),
  async (ctx, { reportId }): Promise<ReportStep> => {
    const [found] = await findReports(ctx, sql`t.id = ${reportId}`)
    if (!found) return { step: 'rest' }
    const order = await lockOrder(ctx, found.orderId)
    const reports = await reportsOf(ctx, order.id)
    const report = reports.find(({ id }) => id === reportId)
    if (!report || isOver(report.status)) return { step: 'rest' }
    const before = reports.filter(({ place }) => place < report.place)
    // Whoever ends it wakes this one.
    if (before.some(({ status }) => !isOver(status))) return rest(ctx, report)
    const opening = openingOf(before, report)
    if (await isNeedless(ctx, order, reports, report, opening)) return { step: 'rest' }
    const at = ctx.call.app.clock.real()
    const step = nextReportStep(report, at)
    if (step === 'rest') return { step }
    const { dispatch, missing } = await readDispatch(ctx, order, report, opening)
    const reference = opening.id === report.id ? null : opening.reference
    if (step === 'call' && missing.length > 0) {
      await moveReport(ctx, order, report, 'rejected', { code: 'incomplete', message: missing.join(', ') })
      return { step: 'rest' }
    }
    if (step === 'ask') return { step, report, reference, dispatch }
    const calls = report.calls + 1
    await moveReport(ctx, order, report, 'sent', { calls, calledAt: at })
    return { step, report: { ...report, status: 'sent', calls, calledAt: at }, reference, dispatch }
  },
  { audit: false, keyed: false },
)

/** The report of the delivery that this one is about: itself, where it is the one. */
function openingOf(before: readonly Report[], report: Report): Report {
  if (report.kind === 'delivery') return report
  return before.findLast(({ kind, status }) => kind === 'delivery' && status === 'confirmed') ?? report
}

/** What was never told needs no taking back, and what is to be taken back need not be told any more. */
async function isNeedless(
  ctx: CommandContext,
  order: Order,
  reports: readonly Report[],
  report: Report,
  opening: Report,
): Promise<boolean> {
  const orphaned = report.kind !== 'delivery' && opening === report
  const later = reports.filter(({ place }) => place > report.place)
  const doomed = isUnsent(report.status) && report.kind !== 'void' && later.some(({ kind }) => kind === 'void')
  if (!orphaned && !doomed) return false
  await moveReport(ctx, order, report, 'withdrawn')
  const rest = report.kind === 'delivery' ? later.filter(({ status }) => isUnsent(status)) : []
  for (const one of rest) await moveReport(ctx, order, one, 'withdrawn')
  const next = later.find((one) => !isOver(one.status) && !rest.includes(one))
  if (next) sendSoon(ctx, order.restaurantId, next.id)
  return true
}

/** It is looked at again though nobody should wake it; one that waits for a person is not. */
async function rest(ctx: CommandContext, { id }: Report): Promise<{ step: 'rest' }> {
  const due = new Date(ctx.call.app.clock.real().getTime() + REST_MS)
  await ctx.rows(sql`update trace_reports set due_at = ${due} where id = ${id} and status <> 'rejected'`)
  return { step: 'rest' }
}
