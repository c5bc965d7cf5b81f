import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { needlessReports } from '../../domain/track-and-trace/manifest'
import { isOver, nextReportStep } from '../../domain/track-and-trace/report'
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
    if (await isNeedless(ctx, order, reports, report)) return { step: 'rest' }
    const opening = openingOf(before, report)
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
    const told = JSON.stringify(dispatch.delivery.goods)
    await moveReport(ctx, order, report, 'sent', { calls, calledAt: at, set: sql`goods = ${told}::jsonb` })
    return { step, report: { ...report, status: 'sent', calls, calledAt: at }, reference, dispatch }
  },
  { audit: false, keyed: false },
)

/** The report of the delivery that this one is about: itself, where it is the one. */
function openingOf(before: readonly Report[], report: Report): Report {
  if (report.kind === 'delivery') return report
  return before.findLast(({ kind, status }) => kind === 'delivery' && status === 'confirmed') ?? report
}

/** Withdraws what need not be told any more, and wakes what comes after it. */
async function isNeedless(
  ctx: CommandContext,
  order: Order,
  reports: readonly Report[],
  { id, place }: Report,
): Promise<boolean> {
  const needless = needlessReports(reports, id)
  if (needless.length === 0) return false
  for (const one of reports) if (needless.includes(one.id)) await moveReport(ctx, order, one, 'withdrawn')
  const next = reports.find((one) => one.place > place && !isOver(one.status) && !needless.includes(one.id))
  if (next) sendSoon(ctx, order.restaurantId, next.id)
  return true
}

/** It is looked at again though nobody should wake it; one that waits for a person is not. */
async function rest(ctx: CommandContext, { id }: Report): Promise<{ step: 'rest' }> {
  const due = new Date(ctx.call.app.clock.real().getTime() + REST_MS)
  await ctx.rows(sql`update trace_reports set due_at = ${due} where id = ${id} and status <> 'rejected'`)
  return { step: 'rest' }
}
