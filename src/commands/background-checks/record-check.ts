import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  CHECK_TRANSITIONS,
  type CheckStatus,
  checkDueAt,
  DECIDED_CHECKS,
  ENDED_CHECKS,
} from '../../domain/drivers/background-check'
import { addMonths } from '../../domain/time/calendar-day'
import type { CheckRecord } from '../../ports/background-checks'
import { command } from '../command'
import { bringOn } from '../drivers/bring-on'
import { dayThere, findLocked } from '../drivers/driver'
import { type Check, lockCheck } from './check'
import { reportCheck } from './report-check'

/** What was found out about a check. */
export type CheckFinding =
  | { readonly found: 'record'; readonly record: CheckRecord }
  | { readonly found: 'refused'; readonly code: string; readonly message: string }
  /** `later`: it was surely not done; `unknown`: nobody knows; `no_answer`: only the question was not answered. */
  | { readonly found: 'later' | 'unknown' | 'no_answer'; readonly why: string }

const Recorded = z.object({
  checkId: z.uuid(),
  driverId: z.uuid(),
  /** Of which call it is the outcome; what is found out about an earlier one counts no more. */
  calls: z.number().int(),
  finding: z.custom<CheckFinding>(),
})

/** Writes down what came of a call, and brings the driver on. Told again, it does nothing. */
export const recordCheck = command(
  'background_check.record',
  Recorded,
  async (ctx, { checkId, driverId, calls, finding }) => {
    const driver = await findLocked(ctx, { id: driverId })
    const check = await lockCheck(ctx, checkId)
    if (!driver || !check || check.calls !== calls) return { status: check?.status ?? null }
    const status = statusAfter(check, finding)
    const at = ctx.call.app.clock.real()
    const record = finding.found === 'record' ? finding.record : null
    const { code = null, why = null } = { code: null, why: null, ...finding }
    const message = 'message' in finding ? finding.message : why
    const until =
      status === 'clear' ? addMonths(dayThere(driver, record?.completedAt ?? ctx.now), driver.checkMonths) : null
    const moved = status !== check.status
    await ctx.rows(sql`
      update background_checks set status = ${status}, candidate = coalesce(${record?.candidate ?? null}, candidate),
        invitation = coalesce(${record?.invitation ?? null}, invitation), report = coalesce(${record?.report ?? null}, report),
        url = case when ${record !== null}::boolean then ${record?.url ?? null} else url end,
        adjudication = coalesce(${record?.adjudication ?? null}, adjudication), code = ${code}, message = coalesce(${message}, message),
        completed_at = coalesce(${record?.completedAt ?? null}, completed_at),
        valid_until = case when ${moved}::boolean then ${until} else valid_until end,
        due_at = ${checkDueAt({ ...check, status }, at)}, updated_at = ${ctx.now}
      where id = ${checkId}`)
    if (moved && [...DECIDED_CHECKS, ...ENDED_CHECKS].includes(status)) reportCheck(ctx, driver, { checkId, status })
    if (moved) await bringOn(ctx, driver)
    return { status }
  },
  { audit: false, keyed: false },
)

/** What the table does not know of is not believed: the check stays where it was, and is asked about again. */
function statusAfter({ status }: Check, finding: CheckFinding): CheckStatus {
  const to = wantedBy(status, finding)
  return CHECK_TRANSITIONS.some((move) => move.from === status && move.to === to) ? to : status
}

function wantedBy(status: CheckStatus, finding: CheckFinding): CheckStatus {
  switch (finding.found) {
    case 'record':
      return finding.record.status
    case 'refused':
      return 'refused'
    case 'later':
      return 'created'
    case 'unknown':
      return 'unknown'
    case 'no_answer':
      return status === 'calling' ? 'unknown' : status
  }
}
