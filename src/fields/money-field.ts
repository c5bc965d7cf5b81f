import type { NumberField, PayloadRequest } from 'payload'

type Labels = { en: string; fr: string }

/**
 * The most that a form takes, in minor units: a thousand million francs, ten million dollars. Far above any price, and so far below the whole
 * numbers that JavaScript keeps exactly that the largest cart of such prices still adds up.
 */
export const MOST_MONEY = 1_000_000_000

const wrong = (least: number) => ({
  en: `A whole number from ${least.toLocaleString('en')} to ${MOST_MONEY.toLocaleString('en')}.`,
  fr: `Un nombre entier de ${least.toLocaleString('fr')} à ${MOST_MONEY.toLocaleString('fr')}.`,
})

/**
 * An amount of money in minor units of the row's currency. Never a fraction: the domain rounds, a field does not.
 * @param options.signed a difference, which may be below 0
 * @param options.optional may be left empty, which is not 0
 */
export function moneyField(
  name: string,
  label: Labels,
  {
    signed = false,
    optional = false,
    ...options
  }: Partial<Omit<NumberField, 'required'>> & { signed?: boolean; optional?: boolean } = {},
): NumberField {
  const least = signed ? -MOST_MONEY : 0
  return {
    name,
    label,
    type: 'number',
    required: !optional,
    ...(!optional && { defaultValue: 0 }),
    min: least,
    max: MOST_MONEY,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (optional && (value === null || value === undefined)) ||
      (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_MONEY) ||
      wrong(least)[req.i18n.language === 'fr' ? 'fr' : 'en'],
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
