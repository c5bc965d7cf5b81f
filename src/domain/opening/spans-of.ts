import type { OpeningHours, Span, SpecialDay } from './opening-hours'

/** What opening hours mean where they are: with the zone and the holidays of the market. */
export interface Schedule {
  /** Null: open day and night, whatever the calendar says. */
  readonly hours: OpeningHours | null
  readonly holidays: readonly SpecialDay[]
  /** IANA. */
  readonly timeZone: string
}

const WHOLE_DAY: readonly Span[] = [{ opens: '00:00', closes: '24:00' }]

/**
 * What begins on a date: the place's own word for it, else the market's, else that of the week; nothing outside of its season.
 * @param date YYYY-MM-DD
 */
export function spansOf({ hours, holidays }: Schedule, date: string): readonly Span[] {
  if (!hours) return WHOLE_DAY
  if ((hours.from && date < hours.from) || (hours.until && date > hours.until)) return []
  const special = (days: readonly SpecialDay[]) => days.find((day) => day.date === date)?.spans
  return special(hours.special) ?? special(holidays) ?? hours.week[weekdayIndex(date)] ?? []
}

/** It closes on the day after: a span that closes no later than it opens. */
export function pastMidnight({ opens, closes }: Span): boolean {
  return closes <= opens
}

/** 0 is Monday. */
function weekdayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
