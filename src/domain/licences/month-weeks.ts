import { addDays, addMonths } from '../time/calendar-day'

/**
 * The weeks of a month as a calendar shows them, Monday first, with the days of its neighbours that fill them.
 * @param month any of its days, YYYY-MM-DD
 */
export function monthWeeks(month: string): string[][] {
  const first = `${month.slice(0, 7)}-01`
  const last = addDays(addMonths(first, 1), -1)
  const monday = addDays(first, -((new Date(first).getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  for (let start = monday; start <= last; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)))
  return weeks
}
