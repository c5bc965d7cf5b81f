import type { LocalMoment } from './local-moment'
import { openIntervals } from './open-intervals'
import { pastMidnight, type Schedule, spansOf } from './spans-of'

/** Whether a place is open at a moment of its market. Cheap where no clocks change: thousands at once. */
export function isOpen(schedule: Schedule, moment: LocalMoment): boolean {
  const { at, date, dayBefore, time, steady } = moment
  if (!schedule.hours) return true
  if (!steady) return openIntervals(schedule, at, 0).some(({ from }) => from <= at)
  return (
    spansOf(schedule, date).some((span) => time >= span.opens && (pastMidnight(span) || time < span.closes)) ||
    spansOf(schedule, dayBefore).some((span) => pastMidnight(span) && time < span.closes)
  )
}
