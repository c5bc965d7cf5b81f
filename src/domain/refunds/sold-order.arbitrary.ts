import fc from 'fast-check'
import { splitOrder } from '../ledger/split-order'
import { CURRENCY_CODES } from '../money/currencies'
import { quoteOrder } from '../pricing/quote'
import { lines, promotions } from '../promotions/promotions.arbitrary'
import { soldOrder } from './sold-order'

/** Any order that a quote can make, delivered, with what its customer paid. */
export const delivered = fc
  .record({
    lines,
    promotions,
    currency: fc.constantFrom(...CURRENCY_CODES),
    fees: fc.record({
      deliveryBase: fc.nat(5_000),
      deliveryPerKm: fc.nat(500),
      serviceBasisPoints: fc.nat(10_000),
      smallOrderThreshold: fc.nat(20_000),
      smallOrderFee: fc.nat(2_000),
      taxBasisPoints: fc.nat(10_000),
      taxIncluded: fc.boolean(),
    }),
    distanceMeters: fc.nat(30_000),
    tip: fc.nat(5_000),
    commissionBasisPoints: fc.nat(10_000),
    taxRemitter: fc.constantFrom('platform' as const, 'restaurant' as const),
  })
  .map(({ commissionBasisPoints, taxRemitter, ...input }) => {
    const quote = quoteOrder({ ...input, lines: input.lines.map((line) => ({ ...line, name: 'Dish' })) })
    const ids = { id: 'order', marketId: 'market', restaurantId: 'restaurant' }
    const split = splitOrder({ ...quote, ...ids, driverPay: quote.tip, commissionBasisPoints, taxRemitter })
    return { total: quote.total, sold: soldOrder(quote, { commission: split.commission, tax: split.tax }) }
  })

/** Which of its lines go back, some of them in part, some asked for more often than they were sold. */
export const wishes = fc.array(
  fc.oneof(
    fc.record({ line: fc.nat(5), quantity: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ amount: fc.integer({ min: 1, max: 60_000 }) }),
    fc.record({
      also: fc.subarray(['delivery', 'service', 'small_order', 'tip'] as const, { minLength: 1 }),
    }),
  ),
  { maxLength: 12 },
)
