import { apportion } from '../money/apportion'
import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'
import type { Discount } from './discount'

interface Reduced {
  readonly currency: CurrencyCode
  /** Each with what is taken off it, integer minor units. */
  readonly lines: readonly { readonly discount: number }[]
  readonly discounts: readonly Pick<Discount, 'off' | 'byRestaurant'>[]
}

/** What of each line's discount the restaurant gives itself, by the largest remainder: they add up to what it takes off the items. */
export function restaurantParts({ currency, lines, discounts }: Reduced): number[] {
  const given = discounts.reduce((sum, { off, byRestaurant }) => (off === 'items' ? sum + byRestaurant : sum), 0)
  const parts = apportion(
    money(given, currency),
    lines.map(({ discount }) => discount),
  )
  return parts.map(({ amount }) => amount)
}
