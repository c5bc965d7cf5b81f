import { z } from 'zod'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

const Spans = z
  .array(z.object({ opens: z.string().regex(CLOCK), closes: z.string().regex(CLOCK).or(z.literal('24:00')) }))
  .max(6)

const SpecialDayShape = z.object({
  date: z.iso.date(),
  name: z.string().trim().max(80).optional(),
  spans: Spans,
})

/** `SpecialDay[]` of `src/domain/opening`, as a market's holidays are stored. */
export const HolidaysShape = z.array(SpecialDayShape).max(200)

/** `OpeningHours` of `src/domain/opening`, as a restaurant's are stored. */
export const OpeningHoursShape = z.object({ week: z.array(Spans).length(7), special: HolidaysShape })

/** `OpeningHours` of `src/domain/opening`, as a product's are stored: a season and no days of their own. */
export const ScheduleShape = z
  .object({
    week: z.array(Spans).length(7),
    special: z.tuple([]),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  })
  .refine(({ from, until }) => !from || !until || from <= until)
