import type { CurrencyCode } from '../money/currencies'
import { type MarketFees, type QuoteLine, quoteOrder } from './quote'

/** Integer minor units; what of an order depends on its lines. */
export interface LineAmounts {
  readonly subtotal: number
  readonly serviceFee: number
  readonly smallOrderFee: number
  readonly tax: number
  readonly total: number
}

/**
 * By how much the amounts of an order change with its lines, on the terms that priced it. The way and whatever else was charged stay as they
 * were: only the difference is told. For an order without discounts, as these would have to be chosen anew.
 * @param lines neither list is empty
 */
export function repriceLines({
  currency,
  fees,
  before,
  after,
}: {
  currency: CurrencyCode
  fees: MarketFees
  before: readonly QuoteLine[]
  after: readonly QuoteLine[]
}): LineAmounts {
  const priced = (lines: readonly QuoteLine[]) => quoteOrder({ currency, lines, fees, distanceMeters: 0, tip: 0 })
  const [was, is] = [priced(before), priced(after)]
  return {
    subtotal: is.subtotal - was.subtotal,
    serviceFee: is.serviceFee - was.serviceFee,
    smallOrderFee: is.smallOrderFee - was.smallOrderFee,
    tax: is.tax - was.tax,
    total: is.total - was.total,
  }
}
