import type { Field, PayloadRequest } from 'payload'
import { readInPlace } from '../../src/access/own-place-fields'
import { MOST_MONEY, moneyField } from '../../src/fields/money-field'
import { localeOf } from '../../src/http/locale'

const ABOVE = {
  en: 'A whole number above the price.',
  fr: 'Un nombre entier au-dessus du prix.',
}

/** What PostgreSQL holds to as well (`products_original_price_check`). */
function aboveThePrice(
  value: unknown,
  { siblingData, req }: { siblingData: Partial<{ price: unknown }>; req: PayloadRequest },
): string | true {
  if (value === null || value === undefined) return true
  const { price } = siblingData
  const whole = typeof value === 'number' && Number.isInteger(value) && value <= MOST_MONEY
  return (whole && value > Number(price)) || ABOVE[localeOf(req)]
}

/** Two amounts that the price is held against: what it was before, which customers see, and what the product costs its kitchen, which they do not. */
export const comparedPriceFields: Field[] = [
  moneyField(
    'originalPrice',
    { en: 'Price before (struck through)', fr: 'Prix d’avant (barré)' },
    { optional: true, validate: aboveThePrice },
  ),
  {
    ...moneyField(
      'costPrice',
      { en: 'What it costs you', fr: 'Ce qu’il vous coûte' },
      { optional: true, admin: { components: { Description: '/src/admin/components/MarginHint#MarginHint' } } },
    ),
    access: { read: readInPlace('restaurant', 'owner', 'staff') },
  },
]
