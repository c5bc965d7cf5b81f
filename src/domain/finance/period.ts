/** Calendar days of a place, `YYYY-MM-DD`, the last one included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The longest that is told at once: a year, and the day by which a year may be longer. */
export const MOST_DAYS = 366

export const PRESETS = ['week', 'month', 'lastMonth'] as const
export type Preset = (typeof PRESETS)[number]

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const told = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

export function addDays(day: string, days: number): string {
  return told(at(day) + days * DAY)
}

export function dayCount({ from, to }: Period): number {
  return (at(to) - at(from)) / DAY + 1
}

/** Every day of it, in their order. */
export function daysOf(period: Period): string[] {
  return Array.from({ length: dayCount(period) }, (_, index) => addDays(period.from, index))
}

/** What people ask for without a calendar: the week from Monday (ISO 8601), the month, both up to today, and the whole month before. */
export function presetPeriod(preset: Preset, today: string): Period {
  if (preset === 'week') return { from: addDays(today, -weekday(today)), to: today }
  const first = firstOfMonth(today)
  if (preset === 'month') return { from: first, to: today }
  const last = addDays(first, -1)
  return { from: firstOfMonth(last), to: last }
}

/** What a period is held against: before a month, whole or begun, the same days of the month before; else as many days just before. */
export function periodBefore(period: Period): Period {
  const { from, to } = period
  const first = firstOfMonth(from)
  if (from !== first || firstOfMonth(to) !== first) {
    return { from: addDays(from, -dayCount(period)), to: addDays(from, -1) }
  }
  const last = addDays(from, -1)
  const whole = addDays(to, 1).endsWith('-01')
  const begin = firstOfMonth(last)
  const sameDay = addDays(begin, dayCount(period) - 1)
  return { from: begin, to: whole || sameDay > last ? last : sameDay }
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`

/** 0 for Monday. */
const weekday = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7
