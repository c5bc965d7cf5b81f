import { apportion } from '../money/apportion'
import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'
import type { OrderAmounts } from '../pricing/order-total'
import type { Discount } from '../promotions/discount'
import { restaurantParts } from '../promotions/restaurant-parts'
import type { OrderTaxes } from '../tax/order-taxes'
import { type Due, sumOfDues } from './due'
import { EXTRAS, type Extra, mapExtras, NO_EXTRAS } from './faults'

/** A line as it was sold. `discount` is the part of `total` that was taken off. Integer minor units. */
export interface SoldLine {
  readonly id: string
  readonly quantity: number
  readonly total: number
  readonly discount: number
  /** What of the order's tax was the line's; null: sold before that was kept, and taxed as all its lines. */
  readonly tax: number | null
  /** Of that, whose it is: weights, as the order's `dues` stand. Absent: as they are. */
  readonly dues?: readonly number[]
}

/** A delivered order as its refunds know it. Amounts in integer minor units of `currency`. */
export interface SoldOrder {
  readonly currency: CurrencyCode
  readonly lines: readonly SoldLine[]
  readonly discounts: readonly Pick<Discount, 'off' | 'kind' | 'byRestaurant' | 'byPlatform'>[]
  /** Of its goods, in their prices or upon them. */
  readonly goodsTax: number
  readonly taxIncluded: boolean
  /** What was paid besides the goods, less what was taken off it, with the tax upon it. */
  readonly extras: Readonly<Record<Extra, number>>
  /** Of that, what is tax. */
  readonly extraTaxes: Readonly<Record<Extra, number>>
  /** As it was booked. */
  readonly commission: number
  /** Of the goods' tax, what was booked for authorities: all of it, or 0 where the restaurant hands it over. */
  readonly taxHandedOver: number
  /** What was booked for whom, of goods and of fees. */
  readonly dues: readonly Due[]
  /** Absent where no fee was taxed. */
  readonly feeDues?: FeeDues
}

/** Whose the taxes of the fees are, as the order's `dues` stand. */
export interface FeeDues {
  /** Of all fees, of what was booked. */
  readonly booked: readonly number[]
  /** Of each of them: weights. */
  readonly of: Readonly<Record<Extra, readonly number[]>>
}

interface Bill extends OrderAmounts {
  readonly currency: CurrencyCode
  readonly lines: readonly SoldLine[]
  readonly discounts: readonly Discount[]
  readonly taxes?: OrderTaxes | null
}

interface Booked {
  /** Integer minor units, as in `dues`. */
  readonly commission: number
  readonly dues: readonly Due[]
  readonly feeDues?: FeeDues
}

/** An order as its bill tells it, and what was booked of it when it was delivered. */
export function soldOrder(bill: Bill, { commission, dues, feeDues }: Booked): SoldOrder {
  const { currency, lines, discounts, tax, taxIncluded, deliveryFee, surgeFee, serviceFee, smallOrderFee, tip } = bill
  const offDelivery = discounts.reduce((sum, { off, amount }) => (off === 'delivery' ? sum + amount : sum), 0)
  const feeTaxes = { ...NO_EXTRAS, ...bill.taxes?.ofFees }
  const feeTax = EXTRAS.reduce((sum, extra) => sum + feeTaxes[extra], 0)
  const paid = (extra: Extra, fee: number) => fee + (taxIncluded ? 0 : feeTaxes[extra])
  const extras = {
    delivery: paid('delivery', deliveryFee + surgeFee - offDelivery),
    service: paid('service', serviceFee),
    small_order: paid('small_order', smallOrderFee),
    tip,
  }
  return {
    currency,
    lines,
    discounts,
    goodsTax: tax - feeTax,
    taxIncluded,
    extras,
    // Where the platform paid the delivery the customer has no more of its tax to get back than he paid.
    extraTaxes: mapExtras((extra) => Math.min(feeTaxes[extra], extras[extra])),
    commission,
    taxHandedOver: sumOfDues(dues) - feeTax,
    dues,
    ...(feeDues && { feeDues }),
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
  /** In the price or upon it. */
  readonly tax: number
  readonly dues?: readonly number[]
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
export function goodsOf({ currency, lines, discounts, goodsTax, taxIncluded }: SoldOrder): Goods {
  const off = discounts.filter((discount) => discount.off === 'items')
  const byPlatform = off.reduce((sum, discount) => sum + discount.byPlatform, 0)
  const stays = off.reduce((sum, { kind, byPlatform: part }) => sum + (kind === 'fixed' ? part : 0), 0)
  const shares = (whole: number, weights: readonly number[]) =>
    apportion(money(whole, currency), weights).map(({ amount }) => amount)
  const restaurants = restaurantParts({ currency, lines, discounts })
  const platforms = lines.map(({ discount }, index) => discount - (restaurants[index] ?? 0))
  const follow = shares(byPlatform - stays, platforms)
  const prices = lines.map(({ total }, index) => total - (restaurants[index] ?? 0))
  const price = prices.reduce((sum, one) => sum + one, 0)
  const kept = lines.every(({ tax }) => tax !== null)
  const taxes = kept ? lines.map(({ tax }) => tax ?? 0) : shares(price > 0 ? goodsTax : 0, prices)
  const worths = lines.map(({ id, quantity, dues }, index) => ({
    id,
    quantity,
    price: prices[index] ?? 0,
    follows: follow[index] ?? 0,
    tax: taxes[index] ?? 0,
    ...(dues && { dues }),
  }))
  const worth = price + (taxIncluded ? 0 : goodsTax)
  return { lines: worths, price, worth, paid: worth - byPlatform }
}
