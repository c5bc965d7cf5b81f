import { describe, expect, it } from 'vitest'
import { quoteOrder } from '../pricing/quote'
import { bestDiscounts } from './best-discounts'
import type { Benefit, Promotion } from './promotion'
import { ANY_ORDER } from './promotions.arbitrary'

const promotion = (
  benefit: Benefit,
  { terms, ...more }: Partial<Omit<Promotion, 'terms'>> & { terms?: Partial<Promotion['terms']> } = {},
): Promotion => ({
  id: benefit.kind,
  name: benefit.kind,
  code: null,
  benefit,
  terms: { ...ANY_ORDER, ...terms },
  stacking: 'exclusive',
  priority: 0,
  restaurantBasisPoints: 0,
  ...more,
})

const line = (id: string, unitPrice: number, quantity = 1) => ({
  id,
  productId: id,
  unitPrice,
  quantity,
  total: unitPrice * quantity,
})

const BASKET = { currency: 'USD' as const, lines: [line('a', 1_000, 2), line('b', 333)], deliveryFee: 499 }

const amountOf = (benefit: Benefit, basket = BASKET, terms = {}) =>
  bestDiscounts([promotion(benefit, { terms })], basket)[0]?.amount ?? 0

describe('each kind', () => {
  it.each<[string, Benefit, number]>([
    ['ten per cent, rounded half-even once', { kind: 'percentage', basisPoints: 1_000, most: null }, 233],
    ['ten per cent, at most 2.00', { kind: 'percentage', basisPoints: 1_000, most: 200 }, 200],
    ['five dollars', { kind: 'fixed', amount: 500 }, 500],
    ['more than there is', { kind: 'fixed', amount: 9_999 }, 2_333],
    ['the delivery', { kind: 'free_delivery', most: null }, 499],
    ['the delivery up to 3.00', { kind: 'free_delivery', most: 300 }, 300],
    ['four dollars a piece, none below nothing', { kind: 'price_cut', amount: 400 }, 400 + 400 + 333],
    ['buy two, get the cheapest', { kind: 'buy_x_get_y', buy: 2, get: 1 }, 333],
    ['buy three, get one: there are not four', { kind: 'buy_x_get_y', buy: 3, get: 1 }, 0],
  ])('%s', (_, benefit, amount) => {
    expect(amountOf(benefit)).toBe(amount)
  })

  it('takes off nothing but the products that it is for', () => {
    expect(amountOf({ kind: 'fixed', amount: 500 }, BASKET, { productIds: ['b'] })).toBe(333)
  })

  it('shares a discount among lines by what they cost', () => {
    const [discount] = bestDiscounts([promotion({ kind: 'fixed', amount: 100 })], BASKET)
    expect([...(discount?.lines ?? [])]).toEqual([
      ['a', 86],
      ['b', 14],
    ])
  })
})

describe('several promotions', () => {
  const half = promotion({ kind: 'percentage', basisPoints: 5_000, most: null }, { id: 'half' })
  const five = promotion({ kind: 'fixed', amount: 500 }, { id: 'five', stacking: 'combinable', priority: 2 })
  const tenth = promotion(
    { kind: 'percentage', basisPoints: 1_000, most: null },
    { id: 'tenth', stacking: 'combinable', priority: 1 },
  )

  it('combines what is combinable, each of what is left, by priority', () => {
    expect(bestDiscounts([tenth, five], BASKET).map(({ promotionId, amount }) => [promotionId, amount])).toEqual([
      ['five', 500],
      ['tenth', 183],
    ])
  })

  it('takes an exclusive one instead where that is better', () => {
    expect(bestDiscounts([tenth, five, half], BASKET).map(({ promotionId }) => promotionId)).toEqual(['half'])
  })

  it('of two that are worth the same takes the one of higher priority', () => {
    const again = { ...half, id: 'again', priority: 1 }
    expect(bestDiscounts([half, again], BASKET)[0]?.promotionId).toBe('again')
  })

  it('leaves out one whose budget does not suffice', () => {
    const poor = { ...five, terms: { ...ANY_ORDER, budgetLeft: 499 } }
    expect(bestDiscounts([tenth, poor], BASKET).map(({ promotionId }) => promotionId)).toEqual(['tenth'])
  })
})

describe('who pays', () => {
  const FEES = {
    deliveryBase: 499,
    deliveryPerKm: 0,
    serviceBasisPoints: 476,
    smallOrderThreshold: 0,
    smallOrderFee: 0,
    taxBasisPoints: 700,
    taxIncluded: false,
  }
  const ask = (restaurantBasisPoints: number, amount = 500) =>
    quoteOrder({
      currency: 'USD',
      lines: [{ id: 'a', productId: 'a', name: 'Bowl', unitPrice: 1_400, quantity: 3 }],
      fees: FEES,
      distanceMeters: 4_200,
      tip: 600,
      promotions: [promotion({ kind: 'fixed', amount }, { restaurantBasisPoints })],
    })

  it('taxes 42.00 though the platform gives 5.00 of it: 52.93, as states.md has it', () => {
    expect(ask(0)).toMatchObject({ discount: 500, tax: 294, total: 5_293 })
  })

  it('taxes 37.00 where the restaurant gives them', () => {
    expect(ask(10_000)).toMatchObject({ discount: 500, tax: 259, total: 5_258 })
  })

  it('splits an odd amount to the last unit', () => {
    const [discount] = ask(3_333, 501).discounts
    expect(discount).toMatchObject({ byRestaurant: 167, byPlatform: 334 })
  })
})
