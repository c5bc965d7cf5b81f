import { apportion } from '../money/apportion'
import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'
import type { OrderAmounts } from '../pricing/order-total'
import type { Discount } from '../promotions/discount'
import type { Extra } from './faults'

/** A line as it was sold. `discount` is the part of `total` that was taken off. Integer minor units. */
export interface SoldLine {
  readonly id: string
  readonly quantity: number
  readonly total: number
  readonly discount: number
}

/** A delivered order as its refunds know it. Amounts in integer minor units of `currency`. */
export interface SoldOrder {
  readonly currency: CurrencyCode
  readonly lines: readonly SoldLine[]
  readonly discounts: readonly Pick<Discount, 'off' | 'kind' | 'byRestaurant' | 'byPlatform'>[]
  /** Upon the prices; 0 where they hold it. */
  readonly taxOnTop: number
  /** What was paid besides the goods, less what was taken off it. */
  readonly extras: Readonly<Record<Extra, number>>
  /** As it was booked. */
  readonly commission: number
  /** As it was booked for the authority; 0 where the restaurant hands it over. */
  readonly taxHandedOver: number
}

interface Bill extends OrderAmounts {
  readonly currency: CurrencyCode
  readonly lines: readonly SoldLine[]
  readonly discounts: readonly Discount[]
}

/** An order as its bill tells it, and what was booked of it when it was delivered. @param booked integer minor units */
export function soldOrder(bill: Bill, booked: { commission: number; tax: number }): SoldOrder {
  const { currency, lines, discounts, tax, taxIncluded, deliveryFee, surgeFee, serviceFee, smallOrderFee, tip } = bill
  const offDelivery = discounts.reduce((sum, { off, amount }) => (off === 'delivery' ? sum + amount : sum), 0)
  const delivery = deliveryFee + surgeFee - offDelivery
  return {
    currency,
    lines,
    discounts,
    taxOnTop: taxIncluded ? 0 : tax,
    extras: { delivery, service: serviceFee, small_order: smallOrderFee, tip },
    commission: booked.commission,
    taxHandedOver: booked.tax,
  }
}

/** A line by what it was sold for. */
export interface LineWorth {
  readonly id: string
  readonly quantity: number
  /** Less what the restaurant took off: what it sold the line for. Tax on top comes to it. */
  readonly price: number
  /** What the platform paid of it, and gets back with it. */
  readonly follows: number
}

export interface Goods {
  readonly lines: readonly LineWorth[]
  readonly price: number
  /** Prices and the tax upon them: what they would have cost without the platform's promotions. */
  readonly worth: number
  /** What the customer paid of it. */
  readonly paid: number
}

/**
 * What the goods of an order are worth, line by line; the parts add up to what was taken off by whom. A discount of the platform goes back with
 * its goods, but for a fixed amount: that was given on the order, and stays with the goods that stay as long as they can carry it, so that an
 * item goes back at its price (states.md, "Refund of a 14.00 item").
 */
export function goodsOf({ currency, lines, discounts, taxOnTop }: SoldOrder): Goods {
  const off = discounts.filter((discount) => discount.off === 'items')
  const byRestaurant = off.reduce((sum, discount) => sum + discount.byRestaurant, 0)
  const byPlatform = off.reduce((sum, discount) => sum + discount.byPlatform, 0)
  const stays = off.reduce((sum, { kind, byPlatform: part }) => sum + (kind === 'fixed' ? part : 0), 0)
  const shares = (whole: number, weights: readonly number[]) =>
    apportion(money(whole, currency), weights).map(({ amount }) => amount)
  const restaurants = shares(
    byRestaurant,
    lines.map(({ discount }) => discount),
  )
  const platforms = lines.map(({ discount }, index) => discount - (restaurants[index] ?? 0))
  const follow = shares(byPlatform - stays, platforms)
  const worths = lines.map(({ id, quantity, total }, index) => ({
    id,
    quantity,
    price: total - (restaurants[index] ?? 0),
    follows: follow[index] ?? 0,
  }))
  const price = worths.reduce((sum, line) => sum + line.price, 0)
  const worth = price + taxOnTop
  return { lines: worths, price, worth, paid: worth - byPlatform }
}
