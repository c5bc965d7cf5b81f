import { z } from 'zod'

/** A moment as a client writes it, ISO 8601. One before 1970 is nobody's, and a year 0 is none to PostgreSQL. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= 0, { error: 'A moment since 1970 is needed.' })
