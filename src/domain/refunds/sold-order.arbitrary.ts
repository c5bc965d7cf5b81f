import fc from 'fast-check'
import { escrowSplit } from '../ledger/order-entries'
import { CURRENCY_CODES } from '../money/currencies'
import { quoteOrder } from '../pricing/quote'
import { lines, promotions } from '../promotions/promotions.arbitrary'
import { taxRules } from '../tax/tax-rules.arbitrary'
import { duesOf } from './dues-of'
import { soldOrder } from './sold-order'

/** Any order that a quote can make, delivered, with what its customer paid and what was booked of it. */
export const delivered = fc
  .record({
    lines: lines.chain((all) =>
      fc
        .array(fc.constantFrom('food', 'wine', null), { minLength: all.length, maxLength: all.length })
        .map((categories) => all.map((line, index) => ({ ...line, categoryId: categories[index] ?? null }))),
    ),
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
      taxRules: fc.option(taxRules, { nil: undefined }),
    }),
    distanceMeters: fc.nat(30_000),
    tip: fc.nat(5_000),
    commissionBasisPoints: fc.nat(10_000),
    taxRemitter: fc.constantFrom('platform' as const, 'restaurant' as const),
  })
  .map(({ commissionBasisPoints, taxRemitter, ...input }) => {
    const quote = quoteOrder({ ...input, lines: input.lines.map((line) => ({ ...line, name: 'Dish' })) })
    const ids = { id: 'order', marketId: 'market', restaurantId: 'restaurant' }
    const order = { ...quote, ...ids, ...input.fees, driverPay: quote.tip, commissionBasisPoints, taxRemitter }
    const { postings } = escrowSplit(order, 'driver')
    const booked = postings.flatMap(({ account, amount }) =>
      account.purpose === 'tax'
        ? [{ authorityId: account.owner === 'authority' ? account.ownerId : null, amount: -amount }]
        : [],
    )
    const commission = postings.reduce(
      (sum, { account, amount }) => (account.purpose === 'commission' ? sum - amount : sum),
      0,
    )
    const { taxes } = quote
    const due = duesOf({ booked, taxes, rules: input.fees.taxRules ?? [], lines: quote.lines })
    return {
      total: quote.total,
      quote,
      booked,
      sold: soldOrder({ ...quote, lines: due.lines }, { commission, ...due }),
    }
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
