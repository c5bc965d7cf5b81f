import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CURRENCY_CODES } from '../money/currencies'
import { taxRules } from '../tax/tax-rules.arbitrary'
import { quoteOrder } from './quote'
import { repriceLines } from './reprice-lines'

const lines = fc.array(
  fc.record({
    productId: fc.constant('p'),
    name: fc.constant('Dish'),
    unitPrice: fc.nat(20_000),
    quantity: fc.integer({ min: 1, max: 9 }),
    categoryId: fc.constantFrom('food', 'wine', null),
  }),
  { minLength: 1, maxLength: 5 },
)

it('tells of other lines what an order of them would have cost, whatever its way and its rules', () => {
  const any = fc.record({
    before: lines,
    after: lines,
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
    distanceMeters: fc.nat(20_000),
    tip: fc.nat(3_000),
  })
  fc.assert(
    fc.property(any, ({ before, after, ...terms }) => {
      const was = quoteOrder({ ...terms, lines: before })
      const is = quoteOrder({ ...terms, lines: after })
      const { currency, fees } = terms
      const found = repriceLines({ currency, fees, delivery: was.deliveryFee + was.surgeFee, before, after })
      expect(found).toEqual({
        by: {
          subtotal: is.subtotal - was.subtotal,
          serviceFee: is.serviceFee - was.serviceFee,
          smallOrderFee: is.smallOrderFee - was.smallOrderFee,
          tax: is.tax - was.tax,
          total: is.total - was.total,
        },
        taxOf: is.lines.map(({ tax }) => tax),
        taxes: is.taxes,
      })
    }),
  )
})
