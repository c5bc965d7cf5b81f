import type { NumberField } from 'payload'

type Labels = { en: string; fr: string }

/** An amount of money in minor units of the row's currency. Never a fraction: the domain rounds, a field does not. */
export function moneyField(name: string, label: Labels, options: Partial<NumberField> = {}): NumberField {
  return {
    name,
    label,
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    validate: (value: unknown) =>
      (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) ||
      'A whole number of minor units, 0 or more.',
    ...options,
    admin: { components: { Cell: '/src/admin/components/MoneyCell#MoneyCell' }, ...options.admin },
  } as NumberField
}
