import { describe, expect, it } from 'vitest'
import { explainAmounts } from './explain-amounts'
import { type MarketFees, quoteOrder } from './quote'
import { taxOn } from './tax-on'

const fees: MarketFees = {
  deliveryBase: 500,
  deliveryPerKm: 100,
  serviceBasisPoints: 500,
  smallOrderThreshold: 3000,
  smallOrderFee: 200,
  taxBasisPoints: 1925,
  taxIncluded: true,
}

const lines = [
  { productId: 'a', name: 'Ndole', unitPrice: 1000, quantity: 2 },
  { productId: 'b', name: 'Plantain', unitPrice: 333, quantity: 1 },
]

const order = { ...quoteOrder({ currency: 'XAF', lines, fees, distanceMeters: 1730, tip: 100 }), distanceMeters: 1730 }

describe('an order’s amounts', () => {
  it('are explained by the terms that priced them', () => {
    expect(explainAmounts(order, { fees, zone: null })).toEqual({
      deliveryFee: { kind: 'distance', base: 500, perKm: 100, km: 1.8, zone: null },
      serviceFee: { kind: 'rate', basisPoints: 500, of: 2333 },
      smallOrderFee: { kind: 'below', threshold: 3000 },
      surgeFee: { kind: 'then' },
      tax: { kind: 'tax', basisPoints: 1925, included: true },
    })
  })

  it('are explained with what the restaurant took off, of which there is no tax', () => {
    const discounts = [{ off: 'items' as const, byRestaurant: 500 }]
    const reduced = { ...order, discounts, discount: 500, tax: taxOn(2333 - 500, fees) }
    expect(explainAmounts(reduced, { fees, zone: null }).tax).toEqual({
      kind: 'tax',
      basisPoints: 1925,
      included: true,
    })
    expect(explainAmounts({ ...reduced, discounts: [] }, { fees, zone: null }).tax).toEqual({ kind: 'then' })
  })

  it('are explained by each rule that taxed them', () => {
    const taxRules = [
      { id: 'a', authorityId: null, level: 'state', ratePpm: 60_000, step: 1 },
      { id: 'b', authorityId: null, level: 'local', ratePpm: 10_000, step: 1, fees: ['service'] },
    ] as const
    const ruled = quoteOrder({
      currency: 'USD',
      lines,
      fees: { ...fees, taxIncluded: false, taxRules },
      distanceMeters: 0,
      tip: 0,
    })
    const told = { ...ruled, distanceMeters: 0 }
    expect(explainAmounts(told, { fees, zone: null, taxes: ruled.taxes ?? undefined }).tax).toEqual({
      kind: 'taxes',
      included: false,
      parts: [
        { level: 'state', basisPoints: 600, base: 2_333, amount: 140 },
        { level: 'local', basisPoints: 100, base: 2_333 + 117, amount: 23 + 1 },
      ],
    })
  })

  it('name the zone whose delivery fee it was', () => {
    const zone = { id: 'z', name: { en: 'Across the river', fr: 'Outre-fleuve' } }
    expect(explainAmounts(order, { fees, zone }).deliveryFee).toMatchObject({ kind: 'distance', zone: zone.name })
  })

  it.each([
    { capAmount: null, surgeFee: 204, told: null },
    { capAmount: 150, surgeFee: 150, told: 150 },
  ])('name the surge and its cap of $capAmount', ({ capAmount, surgeFee, told }) => {
    const kept = { cell: '87', demand: 6, supply: 2, until: '2026-11-22T18:40:00.000Z' }
    const surge = { ...kept, multiplier: 13_000, capAmount, driverBasisPoints: 10_000 }
    expect(explainAmounts({ ...order, surgeFee }, { fees, zone: null, surge }).surgeFee).toEqual({
      kind: 'surge',
      multiplier: 13_000,
      of: 680,
      capAmount: told,
      driverBasisPoints: 10_000,
    })
  })

  it('are not explained by terms that came later', () => {
    const later = { ...fees, deliveryPerKm: 150, taxBasisPoints: 1900 }
    expect(explainAmounts(order, { fees: later, zone: null })).toMatchObject({
      deliveryFee: { kind: 'then' },
      serviceFee: { kind: 'rate' },
      tax: { kind: 'then' },
    })
    expect(explainAmounts(order, { fees: { ...fees, taxIncluded: false }, zone: null }).tax).toEqual({ kind: 'then' })
  })
})
