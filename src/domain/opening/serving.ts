import { isOpen } from './is-open'
import type { LocalMoment } from './local-moment'
import { type Interval, openIntervals } from './open-intervals'
import type { OpeningHours } from './opening-hours'
import type { Schedule } from './spans-of'

/** Whether something that has hours of its own can be had, such as breakfast, and else from when. */
export interface Serving {
  readonly availableNow: boolean
  /** When it can be had next, its restaurant being open then; null while it can be had, and where nothing is foreseen. */
  readonly availableAt: Date | null
}

const DAYS_AHEAD = 14
const DAY = 86_400_000
const ALWAYS: Serving = { availableNow: true, availableAt: null }

/**
 * @param hours of the product; holidays are for its restaurant to keep. Null: whenever the restaurant is open
 * @param place when its restaurant is open
 */
export function servingAt(hours: OpeningHours | null, place: Schedule, moment: LocalMoment): Serving {
  if (!hours) return ALWAYS
  const schedule: Schedule = { hours, holidays: [], timeZone: place.timeZone }
  if (isOpen(schedule, moment)) return ALWAYS
  const from = lookFrom(hours, moment)
  return {
    availableNow: false,
    availableAt: firstShared(openIntervals(schedule, from, DAYS_AHEAD), openIntervals(place, from, DAYS_AHEAD), from),
  }
}

/** Nothing before a season needs to be looked at; a day earlier is early enough in every zone. */
function lookFrom({ from }: OpeningHours, { at }: LocalMoment): Date {
  return from ? new Date(Math.max(at.getTime(), Date.parse(from) - DAY)) : at
}

/** The first moment since `from` that lies in one of each; both are sorted and disjoint. */
function firstShared(some: readonly Interval[], others: readonly Interval[], from: Date): Date | null {
  for (const one of some) {
    for (const other of others) {
      const begins = Math.max(one.from.getTime(), other.from.getTime(), from.getTime())
      if (begins < Math.min(one.to.getTime(), other.to.getTime())) return new Date(begins)
    }
  }
  return null
}
