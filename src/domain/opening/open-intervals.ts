import { momentOf } from '../time/wall-clock'
import { localMoment } from './local-moment'
import type { Span } from './opening-hours'
import { pastMidnight, type Schedule, spansOf } from './spans-of'

/** From `from` up to, and without, `to`. */
export interface Interval {
  readonly from: Date
  readonly to: Date
}

const DAY = 86_400_000

/**
 * When it is open, sorted and disjoint: what touches or overlaps is one interval. Of the moment's day and so many after it, and of what
 * began the evening before; an interval that is under way comes whole.
 *
 * Clock changes: a time that comes twice is meant the first time, one that is left out is the moment of the change.
 * @throws RangeError for an unknown time zone
 */
export function openIntervals(schedule: Schedule, from: Date, days: number): Interval[] {
  const today = Date.parse(localMoment(from, schedule.timeZone).date)
  const found: Interval[] = []
  for (let day = -1; day <= days; day++) {
    const midnight = today + day * DAY
    const date = new Date(midnight).toISOString().slice(0, 10)
    for (const span of spansOf(schedule, date)) found.push(intervalOf(span, midnight, schedule.timeZone))
  }
  return joined(found).filter(({ to }) => to > from)
}

/** @param midnight that the day begins with, as a wall clock */
function intervalOf(span: Span, midnight: number, timeZone: string): Interval {
  const closes = midnight + millis(span.closes) + (pastMidnight(span) ? DAY : 0)
  return {
    from: new Date(momentOf(midnight + millis(span.opens), timeZone)),
    to: new Date(momentOf(closes, timeZone)),
  }
}

/** Since midnight, of HH:MM. */
function millis(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

function joined(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = []
  for (const each of intervals.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = whole.at(-1)
    if (each.to <= each.from) continue
    if (last && each.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: new Date(Math.max(each.to.getTime(), last.to.getTime())) }
    else whole.push(each)
  }
  return whole
}
