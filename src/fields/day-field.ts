import type { PayloadRequest, TextField } from 'payload'

const WRONG = { en: 'A day such as 2027-01-31.', fr: 'Un jour tel que 2027-01-31.' }

/** A calendar day, YYYY-MM-DD: no moment, for it begins elsewhere at another. */
export function dayField(name: string, label: TextField['label'], options: Partial<TextField> = {}): TextField {
  const validate = (value: unknown, { req }: { req: PayloadRequest }) =>
    value === null ||
    value === undefined ||
    value === '' ||
    isDay(String(value)) ||
    WRONG[req.i18n.language === 'fr' ? 'fr' : 'en']
  return {
    name,
    label,
    type: 'text',
    validate,
    // A form that was emptied says nothing, and no day is called "".
    hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
    ...options,
    admin: {
      placeholder: 'YYYY-MM-DD',
      components: { Field: '/src/admin/components/DayInput#DayInput' },
      ...options.admin,
    },
  } as TextField
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = Date.parse(value)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}
