import type { JSONField, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { HolidaysShape, OpeningHoursShape, ScheduleShape } from './opening-hours-shape'

const WRONG = {
  en: 'Each time is hours and minutes from 00:00 to 23:59, each date one of the calendar, the first before the last.',
  fr: 'Chaque heure va de 00:00 à 23:59, chaque date existe au calendrier, la première avant la dernière.',
}

const fits =
  (shape: z.ZodType) =>
  (value: unknown, { req }: { req: PayloadRequest }) =>
    value === null ||
    value === undefined ||
    shape.safeParse(value).success ||
    WRONG[req.i18n.language === 'fr' ? 'fr' : 'en']

function calendarField(
  name: string,
  label: { en: string; fr: string },
  shape: z.ZodType,
  component: string,
  clientProps: object = {},
): JSONField {
  const components = { Field: { path: `/src/admin/components/hours/${component}#${component}`, clientProps } }
  return { name, label, type: 'json', validate: fits(shape), admin: { components } } as JSONField
}

/**
 * When a place is open; empty: day and night. Read by `src/domain/opening`.
 * @param tellsStranded the panel tells which orders for later would fall into hours that are closed: a restaurant's alone
 */
export const hoursField = ({ tellsStranded }: { tellsStranded: boolean }): JSONField =>
  calendarField('hours', { en: 'Opening hours', fr: 'Heures d’ouverture' }, OpeningHoursShape, 'HoursField', {
    tellsStranded,
  })

/** Days on which the restaurants of a market rest, or work otherwise, unless one says something else of the day. */
export const holidaysField = calendarField(
  'holidays',
  { en: 'Holidays', fr: 'Jours fériés' },
  HolidaysShape,
  'HolidaysField',
)

/** The days and hours of a promotion; empty: at any time. Its market's holidays play no part. */
export const promotionHoursField = calendarField(
  'hours',
  { en: 'Days and hours', fr: 'Jours et heures' },
  OpeningHoursShape,
  'LimitedHours',
  { of: 'promotion' },
)

/** When a rule lets something be ordered or handed over; the rule says whether holidays play a part. */
export const rulesHoursField: JSONField = {
  ...calendarField('hours', { en: 'Hours', fr: 'Heures' }, OpeningHoursShape, 'LimitedHours', { of: 'rules' }),
  required: true,
}

/** When surge may act (ORD-9); empty: at any hour. The market's holidays play no part. */
export const surgeHoursField = calendarField(
  'hours',
  { en: 'When it may act', fr: 'Quand elle peut jouer' },
  OpeningHoursShape,
  'LimitedHours',
  { of: 'surge' },
)

/** When a product is sold (CAT-3); empty: whenever its restaurant is open. Read by `src/domain/opening/serving.ts`. */
export const scheduleField = calendarField(
  'schedule',
  { en: 'When it is sold', fr: 'Quand il est vendu' },
  ScheduleShape,
  'ScheduleField',
  { of: 'product' },
)

/** When an option group is asked; empty: whenever its products are sold. Read by `src/domain/catalog/binding-hours.ts`. */
export const groupScheduleField = calendarField(
  'schedule',
  { en: 'When it is served', fr: 'Quand il est servi' },
  ScheduleShape,
  'ScheduleField',
  { of: 'group' },
)
