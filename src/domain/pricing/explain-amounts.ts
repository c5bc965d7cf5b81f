import type { CurrencyCode } from '../money/currencies'
import type { Discount } from '../promotions/discount'
import type { Surge } from '../surge/surge-at'
import { effectiveBasisPoints } from '../tax/apply-rules'
import { type ToldPart, tellParts } from '../tax/order-taxes'
import { tenthsOfKm } from './distance-price'
import type { OrderPricing } from './order-pricing'
import type { OrderAmounts } from './order-total'
import { quoteOrder } from './quote'
import { taxableOf, taxOn } from './tax-on'

/** How an amount came about. Money in integer minor units, rates in basis points. */
export type Explanation =
  | {
      readonly kind: 'distance'
      readonly base: number
      readonly perKm: number
      readonly km: number
      /** Whose fee it is, where it is not the market's own. */
      readonly zone: Readonly<Record<'en' | 'fr', string>> | null
    }
  | { readonly kind: 'rate'; readonly basisPoints: number; readonly of: number }
  | { readonly kind: 'below'; readonly threshold: number }
  | {
      readonly kind: 'surge'
      /** Of the delivery fee, in basis points: 13,000 is ×1.3. */
      readonly multiplier: number
      readonly of: number
      /** The amount was bounded by this one. */
      readonly capAmount: number | null
      /** What the courier gets of it, in basis points. */
      readonly driverBasisPoints: number
    }
  | { readonly kind: 'tax'; readonly basisPoints: number; readonly included: boolean }
  | { readonly kind: 'taxes'; readonly parts: readonly ToldPart[]; readonly included: boolean }
  /** By terms that have changed since: what they were then is not kept. */
  | { readonly kind: 'then' }

export type ExplainedAmount = 'deliveryFee' | 'serviceFee' | 'smallOrderFee' | 'surgeFee' | 'tax'

interface Explained extends OrderAmounts {
  readonly currency: CurrencyCode
  readonly distanceMeters: number
  /** As they were taken off: promotions come and go. */
  readonly discounts?: readonly Pick<Discount, 'off' | 'byRestaurant'>[]
}

/**
 * Explains the fees and the tax of an order by the terms that priced it, or, where they were not kept, by those of its market: the very
 * formulas are asked again, and only what they answer is explained by them.
 */
export function explainAmounts(
  order: Explained,
  { fees, zone, surge, taxes }: OrderPricing,
): Record<ExplainedAmount, Explanation> {
  const { subtotal, distanceMeters, currency, tip, discounts = [] } = order
  const line = { productId: '', name: '', unitPrice: subtotal, quantity: 1 }
  const again = {
    ...quoteOrder({ currency, lines: [line], fees, distanceMeters, tip, surge }),
    tax: taxOn(taxableOf(subtotal, discounts), fees),
  }
  const same = (amount: ExplainedAmount, explanation: Explanation): Explanation =>
    again[amount] === order[amount] ? explanation : { kind: 'then' }
  const { deliveryBase: base, deliveryPerKm: perKm, taxIncluded, taxRules = [] } = fees
  const taxBasisPoints = taxRules.length > 0 ? effectiveBasisPoints(taxRules) : fees.taxBasisPoints
  return {
    deliveryFee: same('deliveryFee', {
      kind: 'distance',
      base,
      perKm,
      km: tenthsOfKm(distanceMeters) / 10,
      zone: zone?.name ?? null,
    }),
    serviceFee: same('serviceFee', { kind: 'rate', basisPoints: fees.serviceBasisPoints, of: subtotal }),
    smallOrderFee: same('smallOrderFee', { kind: 'below', threshold: fees.smallOrderThreshold }),
    surgeFee: surge ? same('surgeFee', explainSurge(order, surge)) : { kind: 'then' },
    tax: taxes
      ? { kind: 'taxes', parts: tellParts(taxes), included: order.taxIncluded }
      : taxIncluded === order.taxIncluded
        ? same('tax', { kind: 'tax', basisPoints: taxBasisPoints, included: taxIncluded })
        : { kind: 'then' },
  }
}

function explainSurge({ deliveryFee: of, surgeFee }: OrderAmounts, surge: Surge): Explanation {
  const { multiplier, capAmount, driverBasisPoints } = surge
  return { kind: 'surge', multiplier, of, capAmount: surgeFee === capAmount ? capAmount : null, driverBasisPoints }
}
