import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteOrder } from '../pricing/quote'
import { bestDiscounts } from './best-discounts'
import { lines, promotions } from './promotions.arbitrary'

const FEES = {
  deliveryBase: 500,
  deliveryPerKm: 100,
  serviceBasisPoints: 750,
  smallOrderThreshold: 3_000,
  smallOrderFee: 250,
  taxBasisPoints: 1_925,
  taxIncluded: false,
}

const baskets = fc.record({
  currency: fc.constant('XAF' as const),
  lines,
  deliveryFee: fc.integer({ min: 0, max: 3_000 }),
})

const sum = (amounts: Iterable<number>) => [...amounts].reduce((a, b) => a + b, 0)

describe('whatever promotions meet whatever basket', () => {
  it('no discount is below nothing, nor above what it is taken from', () => {
    fc.assert(
      fc.property(promotions, baskets, (given, basket) => {
        const discounts = bestDiscounts(given, basket)
        for (const { amount, byRestaurant, byPlatform, lines: parts } of discounts) {
          expect(amount).toBeGreaterThan(0)
          expect(Math.min(byRestaurant, byPlatform, ...parts.values())).toBeGreaterThanOrEqual(0)
        }
        for (const { id, total } of basket.lines)
          expect(sum(discounts.map((each) => each.lines.get(id) ?? 0))).toBeLessThanOrEqual(total)
        const offDelivery = sum(discounts.map(({ off, amount }) => (off === 'delivery' ? amount : 0)))
        expect(offDelivery).toBeLessThanOrEqual(basket.deliveryFee)
      }),
    )
  })

  it('the parts of the lines, and those of the funders, add up to the last unit', () => {
    fc.assert(
      fc.property(promotions, baskets, (given, basket) => {
        for (const { amount, off, byRestaurant, byPlatform, lines: parts } of bestDiscounts(given, basket)) {
          expect(sum(parts.values())).toBe(off === 'items' ? amount : 0)
          expect(byRestaurant + byPlatform).toBe(amount)
        }
      }),
    )
  })

  it('the order in which promotions and lines come plays no part', () => {
    fc.assert(
      fc.property(promotions, baskets, (given, basket) => {
        const turned = bestDiscounts(given.toReversed(), { ...basket, lines: basket.lines.toReversed() })
        expect(turned).toEqual(bestDiscounts(given, basket))
      }),
    )
  })

  it('never does worse for the customer than any one promotion alone', () => {
    fc.assert(
      fc.property(promotions, baskets, (given, basket) => {
        const worth = (of: typeof given) => sum(bestDiscounts(of, basket).map(({ amount }) => amount))
        const unlimited = given.filter(({ terms }) => terms.budgetLeft === null)
        const best = worth(unlimited)
        for (const promotion of unlimited) expect(worth([promotion])).toBeLessThanOrEqual(best)
      }),
    )
  })

  it('spends no more than is left of a budget', () => {
    fc.assert(
      fc.property(promotions, baskets, (given, basket) => {
        for (const { promotionId, amount } of bestDiscounts(given, basket)) {
          const left = given.find(({ id }) => id === promotionId)?.terms.budgetLeft
          expect(amount).toBeLessThanOrEqual(left ?? amount)
        }
      }),
    )
  })

  it('the quote adds up, its lines tell their discounts, and only the restaurant’s own lower the tax', () => {
    fc.assert(
      fc.property(promotions, lines, fc.integer({ min: 0, max: 5_000 }), (given, ordered, tip) => {
        const ask = (of: typeof given) =>
          quoteOrder({
            currency: 'XAF',
            lines: ordered.map((line) => ({ ...line, name: 'Dish' })),
            fees: FEES,
            distanceMeters: 2_345,
            tip,
            promotions: of,
          })
        const [quote, plain] = [ask(given), ask([])]
        expect(quote.discount).toBe(sum(quote.discounts.map(({ amount }) => amount)))
        const offItems = quote.discounts.filter(({ off }) => off === 'items')
        expect(sum(quote.lines.map(({ discount }) => discount))).toBe(sum(offItems.map(({ amount }) => amount)))
        expect(plain.total - quote.total).toBe(quote.discount + plain.tax - quote.tax)
        expect(quote.total).toBeGreaterThanOrEqual(tip)
        if (sum(offItems.map(({ byRestaurant }) => byRestaurant)) === 0) expect(quote.tax).toBe(plain.tax)
        expect(ask(given.toReversed())).toEqual(quote)
      }),
    )
  })
})
