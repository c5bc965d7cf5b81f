import { z } from 'zod'

/** ISO 8601: 1 is Monday, 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** What a clock on the wall shows, HH:MM. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** From opening up to closing, which is of the next day where it is not later; 24:00 is the end of the day. Day and night: 00:00 to 24:00. */
export const Span = z.object({
  opens: z.string().regex(CLOCK),
  closes: z.string().regex(CLOCK).or(z.literal('24:00')),
})
export type Span = Readonly<z.infer<typeof Span>>

const Spans = z.array(Span).max(6)

/** A date with hours of its own; none: closed. */
export const SpecialDay = z.object({
  date: z.iso.date(),
  name: z.string().trim().max(80).optional(),
  spans: Spans,
})
export type SpecialDay = Readonly<z.infer<typeof SpecialDay>>

/** When a place is open, as its owner says it: the seven days from Monday on, and days that are different. */
export const OpeningHours = z.object({
  week: z.array(Spans).length(7),
  special: z.array(SpecialDay).max(200),
})
export type OpeningHours = Readonly<z.infer<typeof OpeningHours>>

/** Days on which a whole market rests, or works otherwise; a place's own word for a date stands above. */
export const Holidays = z.array(SpecialDay).max(200)
