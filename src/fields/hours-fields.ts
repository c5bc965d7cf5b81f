import type { JSONField, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { HolidaysShape, OpeningHoursShape } from './opening-hours-shape'

const WRONG = {
  en: 'Each time is hours and minutes from 00:00 to 23:59, each date one of the calendar.',
  fr: 'Chaque heure va de 00:00 à 23:59, chaque date existe au calendrier.',
}

const fits =
  (shape: z.ZodType) =>
  (value: unknown, { req }: { req: PayloadRequest }) =>
    value === null ||
    value === undefined ||
    shape.safeParse(value).success ||
    WRONG[req.i18n.language === 'fr' ? 'fr' : 'en']

/** When a restaurant is open; empty: day and night. Read by `src/domain/opening`. */
export const hoursField = {
  name: 'hours',
  label: { en: 'Opening hours', fr: 'Heures d’ouverture' },
  type: 'json',
  validate: fits(OpeningHoursShape),
  admin: { components: { Field: '/src/admin/components/hours/HoursField#HoursField' } },
} as JSONField

/** Days on which the restaurants of a market rest, or work otherwise, unless one says something else of the day. */
export const holidaysField = {
  name: 'holidays',
  label: { en: 'Holidays', fr: 'Jours fériés' },
  type: 'json',
  validate: fits(HolidaysShape),
  admin: { components: { Field: '/src/admin/components/hours/HolidaysField#HolidaysField' } },
} as JSONField
