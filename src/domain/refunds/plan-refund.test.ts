import { describe, expect, it } from 'vitest'
import { addUpDues } from './due'
import { mapExtras, NO_EXTRAS } from './faults'
import { type Before, goodsLeft, NOTHING, planRefund, type Wish } from './plan-refund'
import type { SoldOrder } from './sold-order'

/** The order of states.md's worked example: three dishes of 14.00, 5.00 off by the platform. */
const MIAMI: SoldOrder = {
  currency: 'USD',
  lines: [
    { id: 'bowl', quantity: 2, total: 2_800, discount: 333, tax: 196 },
    { id: 'soup', quantity: 1, total: 1_400, discount: 167, tax: 98 },
  ],
  discounts: [{ off: 'items', kind: 'fixed', byRestaurant: 0, byPlatform: 500 }],
  goodsTax: 294,
  taxIncluded: false,
  extras: { delivery: 499, service: 200, small_order: 0, tip: 600 },
  commission: 504,
  extraTaxes: NO_EXTRAS,
  taxHandedOver: 294,
  dues: [{ authorityId: 'florida', amount: 294 }],
}

/** One wish after the other, and what came back of each. */
function give(order: SoldOrder, ...wishes: Wish[]) {
  let before: Before = NOTHING
  return wishes.map((wish) => {
    const plan = planRefund(order, before, wish)
    const pieces = new Map(before.pieces)
    for (const { id, quantity } of wish.items ?? []) pieces.set(id, (pieces.get(id) ?? 0) + quantity)
    before = {
      pieces,
      extras: mapExtras((extra) => plan.extras[extra] + before.extras[extra]),
      extraTaxes: mapExtras((extra) => plan.extraTaxes[extra] + before.extraTaxes[extra]),
      dues: addUpDues([plan.dues, before.dues]),
      goods: before.goods + plan.goods,
      toCustomer: before.toCustomer + plan.toCustomer,
      tax: before.tax + plan.tax,
      commission: before.commission + plan.commission,
    }
    return plan
  })
}

const items = (id: string, quantity = 1): Wish => ({ items: [{ id, quantity }] })

const SOUP = {
  goods: 1_498,
  toCustomer: 1_498,
  tax: 98,
  commission: 168,
  extras: NO_EXTRAS,
  extraTaxes: NO_EXTRAS,
  dues: [{ authorityId: 'florida', amount: 98 }],
}

describe('a refund by items', () => {
  it('is the worked example of states.md', () => {
    const [soup] = give(MIAMI, items('soup'))
    expect(soup).toEqual(SOUP)
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
    expect(give(MIAMI, { amount: 1_498 })[0]).toEqual(SOUP)
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

describe('where goods are not taxed alike', () => {
  /** Wine with 20 % excise and 5 % for the city, bread with the city's alone, and the city's on the delivery too. */
  const AUSTIN: SoldOrder = {
    currency: 'USD',
    lines: [
      { id: 'wine', quantity: 2, total: 4_000, discount: 0, tax: 1_000, dues: [800, 200] },
      { id: 'bread', quantity: 1, total: 1_000, discount: 0, tax: 50, dues: [0, 50] },
    ],
    discounts: [],
    goodsTax: 1_050,
    taxIncluded: false,
    extras: { delivery: 525, service: 0, small_order: 0, tip: 0 },
    extraTaxes: { ...NO_EXTRAS, delivery: 25 },
    commission: 500,
    taxHandedOver: 1_050,
    dues: [
      { authorityId: 'texas', ruleId: 'excise', amount: 800 },
      { authorityId: 'austin', ruleId: 'city', amount: 275 },
    ],
    feeDues: { booked: [0, 25], of: { delivery: [0, 25], service: [], small_order: [], tip: [] } },
  }
  const amounts = (wish: Wish, before: Before = NOTHING) =>
    planRefund(AUSTIN, before, wish).dues.map(({ amount }) => amount)

  it('gives each thing back with its own tax, from who had it', () => {
    expect(amounts(items('bread'))).toEqual([0, 50])
    expect(amounts(items('wine'))).toEqual([400, 100])
    expect(amounts({ items: [...(items('wine').items ?? []), ...(items('bread').items ?? [])] })).toEqual([400, 150])
    expect(amounts({ also: ['delivery'] })).toEqual([0, 25])
    expect(planRefund(AUSTIN, NOTHING, { ...items('bread'), also: ['delivery'] })).toMatchObject({
      goods: 1_050,
      tax: 50,
      extras: { delivery: 525 },
      extraTaxes: { delivery: 25 },
    })
  })

  it('shares an amount that is of no goods as the goods were taxed', () => {
    expect(amounts({ amount: 605 })).toEqual([80, 25])
  })

  it('gives everything back to the last cent, in any order', () => {
    const all = give(AUSTIN, { amount: 605 }, items('wine'), items('wine'), { ...items('bread'), also: ['delivery'] })
    expect(addUpDues(all.map(({ dues }) => dues))).toEqual(AUSTIN.dues)
  })
})
