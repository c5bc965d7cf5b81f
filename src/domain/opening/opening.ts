import { isOpen } from './is-open'
import type { LocalMoment } from './local-moment'
import { openIntervals } from './open-intervals'
import type { Schedule } from './spans-of'

/** What a customer is told. */
export interface Opening {
  readonly open: boolean
  /** When it opens next; null while it is open, and where nothing is foreseen. */
  readonly opensAt: Date | null
  /** When it closes; null while it is closed, and for one that does not close within a week. */
  readonly closesAt: Date | null
}

const DAYS_AHEAD = 14
/** Nearly always it opens or closes before this, and each further day takes its time. */
const DAYS_FIRST = 1
/** A week of days and nights without a break is called open all the time. */
const LONG = 7 * 86_400_000

/** Open or not, and until when. */
export function openingAt(schedule: Schedule, moment: LocalMoment): Opening {
  const { at } = moment
  const open = isOpen(schedule, moment)
  if (!schedule.hours) return { open, opensAt: null, closesAt: null }
  const [soon, another] = openIntervals(schedule, at, DAYS_FIRST)
  // The last of the days looked at may go on in the next.
  const [next] = soon && (another || !open) ? [soon] : openIntervals(schedule, at, DAYS_AHEAD)
  if (!open) return { open, opensAt: next?.from ?? null, closesAt: null }
  const closesAt = next && next.to.getTime() - at.getTime() < LONG ? next.to : null
  return { open, opensAt: null, closesAt }
}
