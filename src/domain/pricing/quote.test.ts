import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderTotal } from './order-total'
import { type MarketFees, type QuoteInput, type QuoteLine, quoteOrder } from './quote'

const FREE: MarketFees = {
  deliveryBase: 0,
  deliveryPerKm: 0,
  serviceBasisPoints: 0,
  smallOrderThreshold: 0,
  smallOrderFee: 0,
  taxBasisPoints: 0,
  taxIncluded: false,
}

const line = (unitPrice: number, quantity = 1): QuoteLine => ({ productId: 'p', name: 'Ndolé', unitPrice, quantity })

const quote = (fees: Partial<MarketFees>, lines: readonly QuoteLine[], rest: Partial<QuoteInput> = {}) =>
  quoteOrder({ currency: 'USD', lines, fees: { ...FREE, ...fees }, distanceMeters: 0, tip: 0, ...rest })

describe('the worked examples of states.md', () => {
  it('XAF: 8,500 with VAT inside, delivery 1,000, tip 500 make 10,000', () => {
    const fees: MarketFees = {
      ...FREE,
      deliveryBase: 660,
      deliveryPerKm: 100,
      taxBasisPoints: 1_925,
      taxIncluded: true,
    }
    const lines = [line(3_500), line(2_500, 2)]
    const quoted = quoteOrder({ currency: 'XAF', lines, fees, distanceMeters: 3_400, tip: 500 })
    expect(quoted).toEqual({
      currency: 'XAF',
      lines: [
        { ...line(3_500), total: 3_500, discount: 0, tax: 565 },
        { ...line(2_500, 2), total: 5_000, discount: 0, tax: 807 },
      ],
      discounts: [],
      taxes: null,
      subtotal: 8_500,
      deliveryFee: 1_000,
      serviceFee: 0,
      smallOrderFee: 0,
      surgeFee: 0,
      discount: 0,
      tax: 1_372,
      taxIncluded: true,
      tip: 500,
      total: 10_000,
    })
  })

  it('USD: 42.00, delivery 4.99, service 2.00, tax 2.94, tip 6.00 make 52.93 less the promo of 5.00', () => {
    const fees = { deliveryBase: 499, serviceBasisPoints: 476, taxBasisPoints: 700 }
    const quoted = quote(fees, [line(1_400, 3)], { distanceMeters: 4_200, tip: 600 })
    expect(quoted).toMatchObject({
      subtotal: 4_200,
      deliveryFee: 499,
      serviceFee: 200,
      tax: 294,
      tip: 600,
      total: 5_793,
    })
    expect(orderTotal({ ...quoted, discount: 500 })).toBe(5_293)
  })
})

describe('quoteOrder', () => {
  it('charges the small-order fee below the threshold only', () => {
    const fees = { smallOrderThreshold: 1_000, smallOrderFee: 150 }
    expect(quote(fees, [line(999)])).toMatchObject({ smallOrderFee: 150, total: 1_149 })
    expect(quote(fees, [line(1_000)])).toMatchObject({ smallOrderFee: 0, total: 1_000 })
  })

  it('keeps the note of a line', () => {
    expect(quote({}, [{ ...line(1), note: 'sans piment' }]).lines[0]?.note).toBe('sans piment')
  })

  it('does not tax fees or tip', () => {
    expect(quote({ taxBasisPoints: 1_000, deliveryBase: 500 }, [line(1_000)], { tip: 500 }).tax).toBe(100)
  })

  it('refuses what no order can hold', () => {
    expect(() => quote({}, [line(100, 0)])).toThrow(RangeError)
    expect(() => quote({}, [line(100, 1.5)])).toThrow(RangeError)
    expect(() => quote({}, [line(-1)])).toThrow(RangeError)
    expect(() => quote({}, [line(0.5)])).toThrow(RangeError)
    expect(() => quote({}, [line(100)], { tip: -1 })).toThrow(RangeError)
    expect(() => quote({}, [line(100)], { tip: 0.5 })).toThrow(RangeError)
  })

  it('always totals subtotal − discount + fees + tax (where not included) + tip', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    const rate = fc.integer({ min: 0, max: 5_000 })
    const lines = fc.array(fc.record({ price: amount, quantity: fc.integer({ min: 1, max: 99 }) }), { maxLength: 20 })
    const fees = fc.record({
      deliveryBase: amount,
      deliveryPerKm: amount,
      serviceBasisPoints: rate,
      smallOrderThreshold: amount,
      smallOrderFee: amount,
      taxBasisPoints: rate,
      taxIncluded: fc.boolean(),
    })
    fc.assert(
      fc.property(lines, fees, amount, fc.integer({ min: 0, max: 50_000 }), (cart, market, tip, distanceMeters) => {
        const items = cart.map(({ price, quantity }) => line(price, quantity))
        const q = quote(market, items, { tip, distanceMeters })
        expect(q.subtotal).toBe(cart.reduce((total, { price, quantity }) => total + price * quantity, 0))
        const added = q.deliveryFee + q.serviceFee + q.smallOrderFee + (market.taxIncluded ? 0 : q.tax) + tip
        expect(q.total).toBe(q.subtotal - q.discount + added)
        expect(q.tax).toBeLessThanOrEqual(q.subtotal)
      }),
    )
  })
})
