import type { CurrencyCode } from '../money/currencies'
import type { OrderTaxes } from '../tax/order-taxes'
import { type MarketFees, type QuoteLine, quoteOrder } from './quote'

/** Integer minor units; what of an order depends on its lines. */
export interface LineAmounts {
  readonly subtotal: number
  readonly serviceFee: number
  readonly smallOrderFee: number
  readonly tax: number
  readonly total: number
}

export interface Repriced {
  readonly by: LineAmounts
  /** What of the tax is each line's now, as `after` stands. */
  readonly taxOf: readonly number[]
  /** By rule; null where a plain rate taxes. */
  readonly taxes: OrderTaxes | null
}

/**
 * By how much the amounts of an order change with its lines, on the terms that priced it. The way and whatever else was charged stay as they
 * were: only the difference is told, and whose the tax is now. For an order without discounts, as these would have to be chosen anew.
 * @param lines neither list is empty
 */
export function repriceLines({
  currency,
  fees,
  delivery,
  before,
  after,
}: {
  currency: CurrencyCode
  fees: MarketFees
  /** What the way was charged, surge and all. */
  delivery: number
  before: readonly QuoteLine[]
  after: readonly QuoteLine[]
}): Repriced {
  const same = { ...fees, deliveryBase: delivery, deliveryPerKm: 0 }
  const priced = (lines: readonly QuoteLine[]) => quoteOrder({ currency, lines, fees: same, distanceMeters: 0, tip: 0 })
  const [was, is] = [priced(before), priced(after)]
  return {
    by: {
      subtotal: is.subtotal - was.subtotal,
      serviceFee: is.serviceFee - was.serviceFee,
      smallOrderFee: is.smallOrderFee - was.smallOrderFee,
      tax: is.tax - was.tax,
      total: is.total - was.total,
    },
    taxOf: is.lines.map(({ tax }) => tax),
    taxes: is.taxes,
  }
}
