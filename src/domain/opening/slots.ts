import { localDay } from '../time/local-day'
import { momentOf } from '../time/wall-clock'
import { type Interval, openIntervals } from './open-intervals'
import type { Schedule } from './spans-of'

/** How a restaurant takes orders for later. */
export interface SlotTerms {
  /** Length of a slot, in minutes. */
  readonly minutes: number
  /** So long before a slot begins it can last be ordered. */
  readonly leadMinutes: number
  /** The last day that can be ordered for, counted from today, which is 0. */
  readonly daysAhead: number
  /** Orders that a slot takes; 0: no orders for later at all. */
  readonly capacity: number
}

const MINUTE = 60_000

/**
 * The slots of a day, sorted and disjoint: counted from its midnight in steps of their length, those that lie whole in the day and in
 * opening hours. So a slot stays what it is when hours are changed or days go by. On a day of a clock change they go on by the hour that
 * really passes.
 * @param date YYYY-MM-DD, in the zone of the schedule
 * @throws RangeError for an unknown time zone
 */
export function slotsOf(schedule: Schedule, date: string, minutes: number): Interval[] {
  const noon = momentOf(Date.parse(`${date}T12:00:00Z`), schedule.timeZone)
  const day = localDay(new Date(noon), schedule.timeZone)
  const open = openIntervals(schedule, day.from, 1)
  const slots: Interval[] = []
  for (let from = day.from.getTime(); ; from += minutes * MINUTE) {
    const to = from + minutes * MINUTE
    if (to > day.to.getTime()) return slots
    if (open.some((each) => each.from.getTime() <= from && to <= each.to.getTime()))
      slots.push({ from: new Date(from), to: new Date(to) })
  }
}

/** Of these slots those that can still be ordered for. */
export function bookable(
  slots: readonly Interval[],
  { now, leadMinutes, pausedUntil }: { now: Date; leadMinutes: number; pausedUntil: Date | null },
): Interval[] {
  const first = Math.max(now.getTime() + leadMinutes * MINUTE, pausedUntil?.getTime() ?? 0)
  return slots.filter(({ from }) => from.getTime() >= first)
}

/** The days that can be ordered for, today first: YYYY-MM-DD. */
export function slotDates(now: Date, timeZone: string, daysAhead: number): string[] {
  return Array.from({ length: daysAhead + 1 }, (_, days) => localDay(now, timeZone, -days).date)
}
