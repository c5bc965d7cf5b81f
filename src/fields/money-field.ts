import type { NumberField, PayloadRequest } from 'payload'

type Labels = { en: string; fr: string }

const WHOLE: Record<string, string> = { en: 'A whole number, 0 or more.', fr: 'Un nombre entier, 0 ou plus.' }

/** An amount of money in minor units of the row's currency. Never a fraction: the domain rounds, a field does not. */
export function moneyField(name: string, label: Labels, options: Partial<NumberField> = {}): NumberField {
  return {
    name,
    label,
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) || WHOLE[req.i18n.language] || WHOLE.en,
    ...options,
    admin: {
      components: {
        Cell: '/src/admin/components/MoneyCell#MoneyCell',
        Description: '/src/admin/components/MoneyHint#MoneyHint',
      },
      ...options.admin,
    },
  } as NumberField
}
