import { PEAK_WEEKS } from '../../../domain/dashboards/spans'
import { localDay } from '../../../domain/time/local-day'
import type { PeakHour } from '../../../queries/dashboards/peak-hours'
import { anyListUrl, type Condition } from '../../lists/list-url'
import { within } from './links'

/** Monday first, as weekdays are counted (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The orders of one weekday and hour in the weeks before today: as many spans as there are weeks. */
export function peakUrl(
  { weekday, hour }: Pick<PeakHour, 'weekday' | 'hour'>,
  { at, timeZone, scope }: { at: string; timeZone: string; scope: Condition },
): string {
  const days = Array.from({ length: PEAK_WEEKS * 7 }, (_, index) => localDay(new Date(at), timeZone, index + 1))
  const spans = days.flatMap(({ date, hours }) => {
    const [from, to] = [hours[hour], hours[hour + 1]]
    return weekdayOf(date) === weekday && from && to ? [{ from: from.toISOString(), to: to.toISOString() }] : []
  })
  return anyListUrl(
    'orders',
    spans.map((span) => [scope, ...within('createdAt', span)]),
  )
}

/** 1 for Monday to 7 for Sunday, of a date as the calendar writes it. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** How warm a cell is, from 0 for nothing to 4 for the most there is. */
export function warmth(orders: number, most: number): number {
  return most > 0 ? Math.ceil((4 * orders) / most) : 0
}
