import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCY_CODES } from '../money/currencies'
import { driverPay } from '../pricing/driver-pay'
import { quoteOrder } from '../pricing/quote'
import { lines, promotions } from '../promotions/promotions.arbitrary'
import { taxRules } from '../tax/tax-rules.arbitrary'
import { accountCode } from './accounts'
import type { Entry } from './entry'
import { cashSettled, cashTaken, escrowSplit, orderReturned } from './order-entries'
import { reverseEntry } from './reverse-entry'
import { type DeliveredOrder, splitOrder } from './split-order'

const DOUALA: DeliveredOrder = {
  id: 'order',
  marketId: 'douala',
  restaurantId: 'chez',
  currency: 'XAF',
  subtotal: 8_500,
  discounts: [],
  serviceFee: 0,
  smallOrderFee: 0,
  tax: 1_372,
  taxIncluded: true,
  tip: 500,
  total: 10_000,
  driverPay: 500 + 340 + 500,
  commissionBasisPoints: 1_500,
  taxRemitter: 'restaurant',
}

const MIAMI: DeliveredOrder = {
  ...DOUALA,
  marketId: 'miami',
  currency: 'USD',
  subtotal: 4_200,
  discounts: [{ off: 'items', byRestaurant: 0, byPlatform: 500 }],
  serviceFee: 200,
  tax: 294,
  taxIncluded: false,
  tip: 600,
  total: 5_293,
  driverPay: 552 + 600,
  commissionBasisPoints: 1_200,
  commissionTier: 'usual',
  taxRemitter: 'platform',
  taxBasisPoints: 700,
  taxShares: [{ authorityId: 'florida', basisPoints: null }],
}

/** As states.md writes it: an amount by the account's name, credits below zero. */
const told = ({ postings, currency }: Entry) =>
  Object.fromEntries(postings.map(({ account, amount }) => [accountCode(account, currency), amount]))

describe('the worked examples of states.md', () => {
  it('splits the order of Douala', () => {
    expect(told(escrowSplit(DOUALA, 'dora'))).toEqual({
      'market:douala:escrow:XAF': 10_000,
      'restaurant:chez:payable:XAF': -7_225,
      'market:douala:commission:XAF': -1_275,
      'driver:dora:payable:XAF': -1_340,
      'market:douala:delivery_margin:XAF': -160,
    })
  })

  it('splits the order of Florida, whose platform adds a promotion and pays more for the way than it got', () => {
    expect(told(escrowSplit(MIAMI, 'dan'))).toEqual({
      'market:miami:escrow:USD': 5_293,
      'market:miami:promotions:USD': 500,
      'market:miami:delivery_margin:USD': 53,
      'restaurant:chez:payable:USD': -3_696,
      'market:miami:commission:USD': -504,
      'market:miami:service_fees:USD': -200,
      'driver:dan:payable:USD': -1_152,
      'authority:florida:tax:USD': -294,
    })
  })

  it('keeps what they were reckoned from', () => {
    expect(escrowSplit(DOUALA, 'dora').terms).toEqual({
      commission: { base: 8_500, basisPoints: 1_500, tier: 'first', planId: null },
      tax: { base: 7_128, parts: [{ authorityId: null, basisPoints: 0, amount: 1_372 }] },
    })
    expect(escrowSplit(MIAMI, 'dan').terms).toEqual({
      commission: { base: 4_200, basisPoints: 1_200, tier: 'usual', planId: null },
      tax: { base: 4_200, parts: [{ authorityId: 'florida', basisPoints: 700, amount: 294 }] },
    })
  })

  it('posts to each authority its own part', () => {
    const shares = [
      { authorityId: 'florida', basisPoints: null },
      { authorityId: 'miami-dade', basisPoints: 100 },
    ]
    expect(told(escrowSplit({ ...MIAMI, taxShares: shares }, 'dan'))).toMatchObject({
      'authority:florida:tax:USD': -252,
      'authority:miami-dade:tax:USD': -42,
    })
  })

  it('lets the driver hold the cash of the door until it is handed in', () => {
    expect(told(cashTaken(DOUALA, 'dora'))).toEqual({
      'driver:dora:cash_held:XAF': 10_000,
      'market:douala:escrow:XAF': -10_000,
    })
    const settlement = { id: 's', marketId: 'douala', driverId: 'dora', currency: 'XAF', amount: 10_000 } as const
    expect(told(cashSettled(settlement))).toEqual({
      'market:douala:cash_office:XAF': 10_000,
      'driver:dora:cash_held:XAF': -10_000,
    })
  })
})

it('pays who drove for goods that came back, at the platform’s cost', () => {
  expect(told(orderReturned({ ...DOUALA, driverPay: 840 }, 'dora'))).toEqual({
    'market:douala:delivery_margin:XAF': 840,
    'driver:dora:payable:XAF': -840,
  })
})

it('takes no commission on what the restaurant gives away itself', () => {
  const split = splitOrder({
    ...DOUALA,
    discounts: [{ off: 'items', byRestaurant: 1_500, byPlatform: 0 }],
    total: 8_500,
  })
  expect(split).toMatchObject({ commission: 1_050, restaurant: 5_950, promotions: 0, deliveryMargin: 160 })
})

it.each([
  ['in the price, by the platform', true, 'platform', { restaurant: 7_225 - 1_372, tax: 1_372 }],
  ['on top, by the restaurant', false, 'restaurant', { restaurant: 7_225 + 1_372, tax: 0 }],
] as const)('leaves the tax with who hands it over: %s', (_, taxIncluded, taxRemitter, expected) => {
  const total = 10_000 + (taxIncluded ? 0 : 1_372)
  expect(splitOrder({ ...DOUALA, taxIncluded, taxRemitter, total })).toMatchObject({ ...expected, deliveryMargin: 160 })
})

const order: fc.Arbitrary<DeliveredOrder> = fc
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
      taxRules: fc.option(taxRules, { nil: undefined }),
    }),
    distanceMeters: fc.nat(30_000),
    tip: fc.nat(5_000),
    base: fc.nat(2_000),
    perKm: fc.nat(500),
    commissionBasisPoints: fc.nat(10_000),
    taxRemitter: fc.constantFrom('platform' as const, 'restaurant' as const),
  })
  .map(({ base, perKm, commissionBasisPoints, taxRemitter, ...input }) => ({
    ...quoteOrder({ ...input, lines: input.lines.map((line) => ({ ...line, name: 'Dish' })) }),
    id: 'order',
    marketId: 'market',
    restaurantId: 'restaurant',
    driverPay: driverPay({ base, perKm, distanceMeters: input.distanceMeters, tip: input.tip }),
    commissionBasisPoints,
    taxRemitter,
  }))

describe('any order', () => {
  it('is split to the last minor unit, and nobody but the driver touches the tip', () => {
    fc.assert(
      fc.property(order, (any) => {
        const { promotions: added, ...parts } = splitOrder(any)
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(any.total + added)
        expect(parts.driver).toBeGreaterThanOrEqual(any.tip)
        expect(parts.commission).toBeGreaterThanOrEqual(0)
        expect(parts.commission).toBeLessThanOrEqual(any.subtotal)
        const delivery =
          any.total + added - parts.restaurant - parts.commission - parts.serviceFee - parts.smallOrderFee
        expect(parts.deliveryMargin + parts.driver + parts.tax).toBe(delivery)
      }),
    )
  })

  it('is booked by entries that balance, and undone to nothing by their reversal', () => {
    fc.assert(
      fc.property(order, (any) => {
        for (const booked of [cashTaken(any, 'driver'), escrowSplit(any, 'driver')]) {
          const back = reverseEntry('entry', booked)
          expect(booked.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
          expect(told(back)).toEqual(
            Object.fromEntries(Object.entries(told(booked)).map(([code, amount]) => [code, -amount])),
          )
        }
      }),
    )
  })
})
