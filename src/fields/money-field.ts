import type { NumberField, PayloadRequest } from 'payload'

type Labels = { en: string; fr: string }

/**
 * The most that a form takes, in minor units: a thousand million francs, ten million dollars. Far above any price, and so far below the whole
 * numbers that JavaScript keeps exactly that the largest cart of such prices still adds up.
 */
export const MOST_MONEY = 1_000_000_000

const WRONG = {
  en: `A whole number from 0 to ${MOST_MONEY.toLocaleString('en')}.`,
  fr: `Un nombre entier de 0 à ${MOST_MONEY.toLocaleString('fr')}.`,
}

/** An amount of money in minor units of the row's currency. Never a fraction: the domain rounds, a field does not. */
export function moneyField(name: string, label: Labels, options: Partial<NumberField> = {}): NumberField {
  return {
    name,
    label,
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    max: MOST_MONEY,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_MONEY) ||
      WRONG[req.i18n.language === 'fr' ? 'fr' : 'en'],
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
