import { z } from 'zod'
import { refusal } from './parse-input'

/** A moment as a client writes it, ISO 8601. One before 1970 is nobody's, and a year 0 is none to PostgreSQL. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(
    (text) => Date.parse(text) >= 0,
    refusal({ en: 'A moment since 1970 is needed.', fr: 'Il faut un moment depuis 1970.' }),
  )
