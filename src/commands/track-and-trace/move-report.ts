import { type SQL, sql } from 'drizzle-orm'
import { SYSTEM } from '../../domain/identity/actor'
import { isOver, REPORT_TRANSITIONS, type ReportStatus, reportDueAt } from '../../domain/track-and-trace/report'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import type { Report } from './report'

interface Move {
  /** Who makes it, where that is not the system. */
  readonly by?: 'caller'
  readonly reason?: string
  /** What the provider answered. */
  readonly code?: string | null
  readonly message?: string | null
  readonly calls?: number
  readonly calledAt?: Date
  /** Further columns that the move sets. */
  readonly set?: SQL
}

const OUTCOMES = { confirmed: 'passed', rejected: 'refused', withdrawn: 'done' } as const

/**
 * The only way a report changes its status: the table decides, then row, event and the compliance log move together. Its order is locked.
 * @throws WaybillError as `findTransition`
 */
export async function moveReport(
  ctx: CommandContext,
  order: { id: string; marketId: string; restaurantId: string },
  report: Report,
  to: ReportStatus,
  { by, reason, code = null, message = null, calls = report.calls, calledAt, set }: Move = {},
): Promise<void> {
  const role = by === 'caller' ? ctx.actor.role : SYSTEM.role
  const { event } = findTransition(REPORT_TRANSITIONS, { from: report.status, to, role, reason })
  const at = ctx.call.app.clock.real()
  const called = calledAt ?? report.calledAt
  await ctx.rows(sql`
    update trace_reports set status = ${to}, code = ${code}, message = ${message}, calls = ${calls}, called_at = ${called},
      due_at = ${reportDueAt({ status: to, calls, calledAt: called }, at)}, updated_at = ${ctx.now} ${set ? sql`, ${set}` : sql``}
    where id = ${report.id}`)
  // That something was sent says nothing yet: what came of it does.
  if (to === 'sent') return
  const { id: reportId, kind, driverId } = report
  const { id: orderId, marketId, restaurantId } = order
  ctx.emit(event, { reportId, orderId, marketId, restaurantId, driverId, kind, status: to, message })
  if (isOver(to) || to === 'rejected')
    ctx.record({
      kind: 'track_and_trace',
      name: `trace_report.${kind}`,
      outcome: OUTCOMES[to as keyof typeof OUTCOMES],
      ...(code && { code }),
      subject: { kind: 'order', id: orderId },
      market: marketId,
      facts: { reportId, status: to, licence: report.licence, ...(message && { message }) },
    })
}
