import { describe, expect, it } from 'vitest'
import { type Before, goodsLeft, NO_EXTRAS, planRefund, type Wish } from './plan-refund'
import type { SoldOrder } from './sold-order'

const NOTHING: Before = { pieces: new Map(), goods: 0, toCustomer: 0, tax: 0, commission: 0, extras: NO_EXTRAS }

/** The order of states.md's worked example: three dishes of 14.00, 5.00 off by the platform. */
const MIAMI: SoldOrder = {
  currency: 'USD',
  lines: [
    { id: 'bowl', quantity: 2, total: 2_800, discount: 333 },
    { id: 'soup', quantity: 1, total: 1_400, discount: 167 },
  ],
  discounts: [{ off: 'items', kind: 'fixed', byRestaurant: 0, byPlatform: 500 }],
  taxOnTop: 294,
  extras: { delivery: 499, service: 200, small_order: 0, tip: 600 },
  commission: 504,
  taxHandedOver: 294,
}

/** One wish after the other, and what came back of each. */
function give(order: SoldOrder, ...wishes: Wish[]) {
  let before = NOTHING
  return wishes.map((wish) => {
    const plan = planRefund(order, before, wish)
    const pieces = new Map(before.pieces)
    for (const { id, quantity } of wish.items ?? []) pieces.set(id, (pieces.get(id) ?? 0) + quantity)
    const extras = Object.fromEntries(
      Object.entries(plan.extras).map(([extra, amount]) => [extra, amount + before.extras[extra as 'tip']]),
    ) as Before['extras']
    before = {
      pieces,
      extras,
      goods: before.goods + plan.goods,
      toCustomer: before.toCustomer + plan.toCustomer,
      tax: before.tax + plan.tax,
      commission: before.commission + plan.commission,
    }
    return plan
  })
}

const items = (id: string, quantity = 1): Wish => ({ items: [{ id, quantity }] })

describe('a refund by items', () => {
  it('is the worked example of states.md', () => {
    const [soup] = give(MIAMI, items('soup'))
    expect(soup).toEqual({ goods: 1_498, toCustomer: 1_498, tax: 98, commission: 168, extras: NO_EXTRAS })
  })

  it('gives the promotion of the platform back with the last goods, which cannot carry it', () => {
    const all = give(MIAMI, items('soup'), items('bowl'), items('bowl'))
    expect(all.map(({ toCustomer }) => toCustomer)).toEqual([1_498, 1_498, 998])
    expect(all.map(({ goods }) => goods)).toEqual([1_498, 1_498, 1_498])
    expect(all.reduce((sum, { commission }) => sum + commission, 0)).toBe(504)
  })

  it('takes what the restaurant gave off the price, and a rate of the platform off what the customer gets', () => {
    const half = (byRestaurant: number, byPlatform: number): SoldOrder => ({
      ...MIAMI,
      discounts: [{ off: 'items', kind: 'percentage', byRestaurant, byPlatform }],
      lines: MIAMI.lines.map((line) => ({ ...line, discount: line.total / 2 })),
    })
    expect(give(half(2_100, 0), items('soup'))[0]).toMatchObject({ goods: 798, toCustomer: 798 })
    expect(give(half(0, 2_100), items('soup'))[0]).toMatchObject({ goods: 1_498, toCustomer: 798 })
  })

  it.each([
    ['more pieces than were sold', items('soup', 2), 'too_many'],
    [
      'the same item twice in one',
      { items: [...(items('soup').items ?? []), ...(items('soup').items ?? [])] },
      'too_many',
    ],
    ['a line of another order', items('cake'), 'unknown_line'],
    ['nothing at all', {}, 'nothing'],
  ])('refuses %s', (_, wish, why) => {
    expect(() => planRefund(MIAMI, NOTHING, wish)).toThrow(
      expect.objectContaining({ code: 'refund_refused', details: expect.objectContaining({ why }) }),
    )
  })
})

describe('a refund by amount', () => {
  it('takes tax and commission by the same shares', () => {
    expect(give(MIAMI, { amount: 1_498 })[0]).toEqual({
      goods: 1_498,
      toCustomer: 1_498,
      tax: 98,
      commission: 168,
      extras: NO_EXTRAS,
    })
  })

  it('is no more than was paid for the goods, whatever fees came to it', () => {
    expect(goodsLeft(MIAMI, NOTHING)).toBe(3_994)
    expect(() => give(MIAMI, items('soup'), { amount: 2_497 })).toThrow('refund_refused')
    expect(give(MIAMI, items('soup'), { amount: 2_496 })[1]).toMatchObject({ toCustomer: 2_496 })
  })
})

it('gives fees and tip back where they are asked for, and once', () => {
  const [first] = give(MIAMI, { ...items('soup'), also: ['tip', 'delivery'] })
  expect(first?.extras).toEqual({ delivery: 499, service: 0, small_order: 0, tip: 600 })
  expect(() => give(MIAMI, { also: ['tip'] }, { also: ['tip'] })).toThrow('refund_refused')
})
