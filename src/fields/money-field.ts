import type { NumberField, PayloadRequest } from 'payload'

type Labels = { en: string; fr: string }

const POSITIVE: Record<string, string> = { en: 'A whole number, 0 or more.', fr: 'Un nombre entier, 0 ou plus.' }
const SIGNED: Record<string, string> = { en: 'A whole number.', fr: 'Un nombre entier.' }

/**
 * An amount of money in minor units of the row's currency. Never a fraction: the domain rounds, a field does not.
 * @param options.signed a difference, which may be below 0
 */
export function moneyField(
  name: string,
  label: Labels,
  { signed = false, ...options }: Partial<NumberField> & { signed?: boolean } = {},
): NumberField {
  const refusal = signed ? SIGNED : POSITIVE
  return {
    name,
    label,
    type: 'number',
    required: true,
    defaultValue: 0,
    ...(!signed && { min: 0 }),
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (typeof value === 'number' && Number.isSafeInteger(value) && (signed || value >= 0)) ||
      refusal[req.i18n.language] ||
      refusal.en,
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
