import type { CurrencyCode } from '../money/currencies'
import { money, sum, times } from '../money/money'
import { basisPoints } from '../money/share'
import type { Discount } from '../promotions/discount'
import type { Promotion } from '../promotions/promotion'
import { takeOff } from '../promotions/take-off'
import { type SurgeCharge, surgeFee } from '../surge/surge-fee'
import type { TaxShare } from '../tax/share-tax'
import type { TaxRule } from '../tax/tax-rule'
import { distancePrice } from './distance-price'
import { type OrderAmounts, orderTotal } from './order-total'
import { taxableOf, taxOn } from './tax-on'

/** What a market charges: amounts in integer minor units, rates in basis points (hundredths of a percent). */
export interface MarketFees {
  readonly deliveryBase: number
  readonly deliveryPerKm: number
  readonly serviceBasisPoints: number
  /** Below this subtotal the small-order fee applies. */
  readonly smallOrderThreshold: number
  readonly smallOrderFee: number
  readonly taxBasisPoints: number
  readonly taxIncluded: boolean
  /** Whom the tax goes to; kept with the order, and split when it is delivered. */
  readonly taxShares?: readonly TaxShare[]
  /** In place of the plain rate and its shares, where the market has any in force; kept with the order too. */
  readonly taxRules?: readonly TaxRule[]
}

export interface QuoteLine {
  readonly productId: string
  readonly name: string
  /** Integer minor units, options included. */
  readonly unitPrice: number
  readonly quantity: number
  readonly note?: string
}

export interface QuoteInput<L extends QuoteLine = QuoteLine> {
  readonly currency: CurrencyCode
  readonly lines: readonly L[]
  readonly fees: MarketFees
  /** Planned distance from restaurant to door. */
  readonly distanceMeters: number
  readonly tip: number
  /** Those whose terms the order fulfils. */
  readonly promotions?: readonly Promotion[]
  /** Absent or null: the delivery costs what it always does. */
  readonly surge?: SurgeCharge | null
}

/** Integer minor units of `currency` throughout; `tax` is also given where it is included, for the receipt. */
export interface Quote<L extends QuoteLine = QuoteLine> extends OrderAmounts {
  readonly currency: CurrencyCode
  /** `discount` is the part of `total` that is taken off. */
  readonly lines: readonly (L & { readonly total: number; readonly discount: number })[]
  readonly discounts: readonly Discount[]
  readonly total: number
}

/**
 * The price of an order by the formula of states.md ("Money of an order"): delivery by distance, service as a rate of the
 * subtotal, the small-order fee below its threshold, the surge upon the
 * delivery fee, the best discounts of the promotions, tax on what they leave. Each amount is rounded once.
 * @throws RangeError for a quantity below one, a negative price or tip, or anything that is not an integer.
 */
export function quoteOrder<L extends QuoteLine>({
  currency,
  lines,
  fees,
  distanceMeters,
  tip,
  promotions = [],
  surge = null,
}: QuoteInput<L>): Quote<L> {
  if (tip < 0) throw new RangeError('a tip cannot be negative')
  const priced = lines.map((line) => ({ ...line, total: lineTotal(line, currency) }))
  const totals = priced.map((line) => money(line.total, currency))
  const subtotal = sum(currency, totals)
  const deliveryFee = distancePrice({ base: fees.deliveryBase, perKm: fees.deliveryPerKm, distanceMeters })
  const { discounts, lines: discounted, discount } = takeOff(promotions, { currency, lines: priced, deliveryFee })
  const amounts: OrderAmounts = {
    subtotal: subtotal.amount,
    discount,
    deliveryFee,
    serviceFee: basisPoints(subtotal, fees.serviceBasisPoints).amount,
    smallOrderFee: subtotal.amount < fees.smallOrderThreshold ? fees.smallOrderFee : 0,
    surgeFee: surge ? surgeFee(deliveryFee, surge) : 0,
    tax: taxOn(taxableOf(subtotal.amount, discounts), fees),
    taxIncluded: fees.taxIncluded,
    tip,
  }
  return { currency, lines: discounted, discounts, ...amounts, total: money(orderTotal(amounts), currency).amount }
}

function lineTotal({ unitPrice, quantity, name }: QuoteLine, currency: CurrencyCode): number {
  if (quantity < 1 || unitPrice < 0) throw new RangeError(`cannot price ${quantity} × ${name} at ${unitPrice}`)
  return times(money(unitPrice, currency), quantity).amount
}
