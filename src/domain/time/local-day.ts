import { momentOf, wallClock } from './wall-clock'

const DAY = 86_400_000

/** One calendar day in a place, as instants. */
export interface LocalDay {
  /** YYYY-MM-DD there. */
  readonly date: string
  readonly from: Date
  /** The first instant of the next day, which is not of this one. */
  readonly to: Date
  /**
   * 25 instants: hour `h` of the wall clock lasts from `hours[h]` until `hours[h + 1]`. Where a clock change leaves an hour out it is
   * empty, where it repeats one it is two hours long, so the 24 hours always make up the whole day.
   */
  readonly hours: readonly Date[]
}

/**
 * The day in which `at` falls in a time zone, or the one so many days before it.
 * @param timeZone IANA zone
 * @throws RangeError for an unknown zone
 */
export function localDay(at: Date, timeZone: string, daysAgo = 0): LocalDay {
  const midnight = Math.floor(wallClock(at.getTime(), timeZone) / DAY) * DAY - daysAgo * DAY
  const hours = Array.from({ length: 25 }, (_, hour) => new Date(momentOf(midnight + hour * 3_600_000, timeZone)))
  const [from = at, to = at] = [hours[0], hours[24]]
  return { date: new Date(midnight).toISOString().slice(0, 10), from, to, hours }
}

/** The moment at which clocks there showed the same time so many days before. */
export function daysEarlier(at: Date, timeZone: string, days: number): Date {
  return new Date(momentOf(wallClock(at.getTime(), timeZone) - days * DAY, timeZone))
}
