import { addDays } from '../time/calendar-day'

/**
 * Whether somebody may be rejected now. A background check alone never rejects: who is to be turned away is told before, with a copy of the
 * report and of his rights, and has days to answer (Fair Credit Reporting Act, 15 U.S.C. § 1681b(b)(3); five business days are usual, seven
 * calendar days the market's default).
 * @param notice.on the day of the notice, YYYY-MM-DD; null: there was none
 * @param today in the zone of the market
 */
export function mayReject({ on, waitingDays }: { on: string | null; waitingDays: number }, today: string): boolean {
  return on !== null && today >= addDays(on, waitingDays)
}
