import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerPayments } from './lower-payments'
import { type PaymentPlan, partsOf, plannedFor } from './payment-plan'
import { PAYMENT_METHODS } from './transitions'

const amount = fc.nat(100_000)
const payments = fc
  .array(fc.record({ method: fc.constantFrom(...PAYMENT_METHODS), due: amount, taken: amount }), { maxLength: 5 })
  .map((all) => all.map((one, index) => ({ id: `${index}`, ...one })))

describe('an order that becomes cheaper', () => {
  it('gives up the difference, no more and no less, and of no payment more than it has', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 1_000_000 }), (all, by) => {
        const has = all.reduce((sum, { due, taken }) => sum + due + taken, 0)
        const lowered = lowerPayments(by, all)
        expect(lowered === null).toBe(by > has)
        expect((lowered ?? []).reduce((sum, { spared, back }) => sum + spared + back, 0)).toBe(lowered ? by : 0)
        for (const { id, spared, back } of lowered ?? []) {
          const of = all.find((one) => one.id === id)
          expect([spared, back].every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
          expect(spared).toBeLessThanOrEqual(of?.due ?? 0)
          expect(back).toBeLessThanOrEqual(of?.taken ?? 0)
        }
      }),
    )
  })

  it('moves no money as long as some is only asked for', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 100_000 }), (all, by) => {
        const due = all.reduce((sum, one) => sum + one.due, 0)
        const back = lowerPayments(by, all)?.reduce((sum, one) => sum + one.back, 0)
        expect(back ?? 0).toBe(back === undefined ? 0 : Math.max(by - due, 0))
      }),
    )
  })

  it('lets a hold go before it gives back, and gives back points last', () => {
    const all = [
      { id: 'points', method: 'points', due: 0, taken: 300 },
      { id: 'wallet', method: 'wallet', due: 0, taken: 200 },
      { id: 'card', method: 'card', due: 100, taken: 0 },
    ] as const
    expect(lowerPayments(350, all)).toEqual([
      { id: 'card', spared: 100, back: 0 },
      { id: 'wallet', spared: 0, back: 200 },
      { id: 'points', spared: 0, back: 50 },
    ])
    expect(lowerPayments(601, all)).toBeNull()
  })
})

describe('how an order for later is to be paid', () => {
  const plans = fc.record({ method: fc.constantFrom(...PAYMENT_METHODS), points: amount, wallet: amount }).map(
    (plan): PaymentPlan => ({
      ...plan,
      // As it is planned: whoever pays with one of them alone says no part of it.
      points: plan.method === 'points' ? 0 : plan.points,
      wallet: plan.method === 'wallet' ? 0 : plan.wallet,
      phone: null,
      card: null,
      customer: null,
    }),
  )

  it('pays any total whole, with no more of points and credit than was said', () => {
    fc.assert(
      fc.property(plans, amount, (plan, total) => {
        const fitted = plannedFor(plan, total)
        const parts = partsOf(fitted, total)
        expect(parts?.reduce((sum, part) => sum + part.amount, 0)).toBe(total)
        expect(fitted.points).toBeLessThanOrEqual(plan.points)
        expect(fitted.wallet).toBeLessThanOrEqual(plan.wallet)
      }),
    )
  })

  it('stays as it was planned where it fits', () => {
    fc.assert(
      fc.property(plans, amount, (plan, more) => {
        expect(plannedFor(plan, plan.points + plan.wallet + more)).toEqual(plan)
      }),
    )
  })
})
