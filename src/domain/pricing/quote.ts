import type { CurrencyCode } from '../money/currencies'
import { money, sum, times } from '../money/money'
import { basisPoints } from '../money/share'
import type { Discount } from '../promotions/discount'
import type { Promotion } from '../promotions/promotion'
import { restaurantParts } from '../promotions/restaurant-parts'
import { takeOff } from '../promotions/take-off'
import { type SurgeCharge, surgeFee } from '../surge/surge-fee'
import { type OrderTaxes, taxOrder } from '../tax/order-taxes'
import type { TaxShare } from '../tax/share-tax'
import type { TaxRule } from '../tax/tax-rule'
import { distancePrice } from './distance-price'
import { type OrderAmounts, orderTotal } from './order-total'

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
  /**
   * In place of the plain rate and its shares, where the market has any in force: those that hold at the door, so that there may be none of them.
   * Kept with the order too.
   */
  readonly taxRules?: readonly TaxRule[]
}

export interface QuoteLine {
  readonly productId: string
  readonly name: string
  /** Integer minor units, options included. */
  readonly unitPrice: number
  readonly quantity: number
  readonly note?: string
  /** Of its product, by which rules may tax it; left out: of none. */
  readonly categoryId?: string | null
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
  /** `discount` is the part of `total` that is taken off, `tax` what of the order's tax is the line's. */
  readonly lines: readonly (L & { readonly total: number; readonly discount: number; readonly tax: number })[]
  readonly discounts: readonly Discount[]
  /** By rule; null where a plain rate taxed it. */
  readonly taxes: OrderTaxes | null
  readonly total: number
}

/**
 * The price of an order by the formula of states.md ("Money of an order"): delivery by distance, service as a rate of the
 * subtotal, the small-order fee below its threshold, the surge upon the
 * delivery fee, the best discounts of the promotions, taxes on what they leave. What the restaurant takes off itself lowers what is taxed; a discount
 * that the platform pays lowers no price: the restaurant is paid as if there were none, and owes the tax of that. Each amount is rounded once.
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
  const charged = {
    deliveryFee,
    serviceFee: basisPoints(subtotal, fees.serviceBasisPoints).amount,
    smallOrderFee: subtotal.amount < fees.smallOrderThreshold ? fees.smallOrderFee : 0,
    surgeFee: surge ? surgeFee(deliveryFee, surge) : 0,
  }
  const taxed = taxOrder(soldFor({ currency, lines: discounted, discounts, ...charged }), { ...fees, currency })
  const amounts: OrderAmounts = {
    subtotal: subtotal.amount,
    discount,
    ...charged,
    tax: taxed.tax,
    taxIncluded: fees.taxIncluded,
    tip,
  }
  return {
    currency,
    lines: discounted.map((line, index) => ({ ...line, tax: taxed.lines[index] ?? 0 })),
    discounts,
    ...amounts,
    taxes: taxed.taxes,
    total: money(orderTotal(amounts), currency).amount,
  }
}

interface Charged extends Pick<OrderAmounts, 'deliveryFee' | 'serviceFee' | 'smallOrderFee' | 'surgeFee'> {
  readonly currency: CurrencyCode
  readonly lines: readonly (QuoteLine & { readonly total: number; readonly discount: number })[]
  readonly discounts: readonly Discount[]
}

/** What is taxed of lines and fees: each less what the restaurant takes off it. */
function soldFor({ currency, lines, discounts, deliveryFee, surgeFee, serviceFee, smallOrderFee }: Charged) {
  const off = restaurantParts({ currency, lines, discounts })
  const offDelivery = discounts.reduce((sum, one) => (one.off === 'delivery' ? sum + one.byRestaurant : sum), 0)
  return {
    lines: lines.map(({ total, categoryId = null }, index) => ({ amount: total - (off[index] ?? 0), categoryId })),
    fees: { delivery: deliveryFee + surgeFee - offDelivery, service: serviceFee, small_order: smallOrderFee },
  }
}

function lineTotal({ unitPrice, quantity, name }: QuoteLine, currency: CurrencyCode): number {
  if (quantity < 1 || unitPrice < 0) throw new RangeError(`cannot price ${quantity} × ${name} at ${unitPrice}`)
  return times(money(unitPrice, currency), quantity).amount
}
