import { describe, expect, it } from 'vitest'
import { money, sum } from '../money/money'
import { allocate, basisPoints } from '../money/share'
import { cancellationTerms } from '../orders/cancellation-terms'
import { driverPay } from './driver-pay'
import { orderTotal } from './order-total'

// Written from states.md ("Money of an order") and its worked examples, not from the code.

const POLICY = { feeBasisPointsBeforeConfirmed: 0, feeBasisPointsAfterConfirmed: 5_000, freeMinutes: 0 }

describe('the money of an order', () => {
  const USD = {
    subtotal: 4_200,
    deliveryFee: 499,
    serviceFee: 200,
    smallOrderFee: 0,
    surgeFee: 0,
    tax: 294,
    taxIncluded: false,
    tip: 600,
  }

  it('adds tax that is not in the price, and only that', () => {
    expect(orderTotal({ ...USD, discount: 500 })).toBe(5_293)
    expect(orderTotal({ ...USD, discount: 500, taxIncluded: true })).toBe(4_999)
  })

  it('splits the 10,000 F of Douala without a franc left over', () => {
    const [commission, restaurant] = allocate(money(8_500, 'XAF'), [15, 85])
    const driver = driverPay({ base: 500, perKm: 100, distanceMeters: 3_400, tip: 500 })
    const margin = 1_000 - (driver - 500)
    expect([restaurant?.amount, commission?.amount, driver, margin]).toEqual([7_225, 1_275, 1_340, 160])
    expect(7_225 + 1_275 + 1_340 + 160).toBe(10_000)
  })

  it('splits the $52.93 of North Miami and the promotion to the cent', () => {
    const [commission, restaurant] = allocate(money(4_200, 'USD'), [12, 88])
    const driver = driverPay({ base: 300, perKm: 60, distanceMeters: 4_200, tip: 600 })
    const credits = [restaurant?.amount ?? 0, commission?.amount ?? 0, USD.serviceFee, driver, USD.tax]
    expect(credits).toEqual([3_696, 504, 200, 1_152, 294])
    expect(credits.reduce((a, b) => a + b)).toBe(5_293 + 500 + 53)
  })

  it('takes a refunded item back from restaurant and commission as it was split', () => {
    const item = money(1_400, 'USD')
    const [commission, restaurant] = allocate(item, [12, 88])
    const tax = basisPoints(item, 700)
    expect([restaurant?.amount, commission?.amount, tax.amount]).toEqual([1_232, 168, 98])
    expect(sum('USD', [item, tax]).amount).toBe(1_498)
  })

  it('keeps nothing of an order that the restaurant never confirmed', () => {
    const terms = {
      status: 'placed',
      paid: 900,
      total: 900,
      policy: POLICY,
      age: 60,
      by: 'guest',
    } as const
    expect(cancellationTerms(terms)).toEqual({ fee: 0, refund: 900 })
  })

  it('asks nothing of a customer who was to pay cash and cancels', () => {
    const terms = { status: 'confirmed', paid: 0, total: 900, policy: POLICY, age: 60 } as const
    expect(cancellationTerms({ ...terms, by: 'customer' })).toEqual({ fee: 0, refund: 0 })
  })

  it('makes no customer pay for a cancellation by the house', () => {
    const terms = {
      status: 'confirmed',
      paid: 900,
      total: 900,
      policy: POLICY,
      age: 60,
    } as const
    for (const by of ['support', 'admin', 'system'] as const)
      expect(cancellationTerms({ ...terms, by }).refund).toBe(900)
  })
})
