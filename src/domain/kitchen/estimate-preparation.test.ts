import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimatePreparation, MAX_PREP_MINUTES } from './estimate-preparation'

const quiet = { usualMinutes: 20, extraMinutes: 0, parallelOrders: 4, ahead: 0 }

describe('the preparation estimate', () => {
  it('is the usual time while there is room in the kitchen', () => {
    for (const ahead of [0, 1, 3]) expect(estimatePreparation({ ...quiet, ahead })).toBe(20)
  })

  it('grows by the time in which the orders ahead leave a full kitchen', () => {
    // One leaves every 5 minutes.
    expect([4, 5, 6, 12].map((ahead) => estimatePreparation({ ...quiet, ahead }))).toEqual([25, 30, 35, 65])
  })

  it('rounds a wait up to five minutes, and never the usual time', () => {
    const load = { ...quiet, usualMinutes: 18, parallelOrders: 3 }
    expect([2, 3, 4].map((ahead) => estimatePreparation({ ...load, ahead }))).toEqual([18, 28, 33])
  })

  it('is the sum of the times where one cook makes one order after the other', () => {
    expect(estimatePreparation({ ...quiet, parallelOrders: 1, ahead: 2 })).toBe(60)
  })

  it('adds what the kitchen itself asks for', () => {
    expect(estimatePreparation({ ...quiet, extraMinutes: 20 })).toBe(40)
    expect(estimatePreparation({ ...quiet, extraMinutes: 10, ahead: 4 })).toBe(35)
  })

  const load = fc.record({
    usualMinutes: fc.integer({ min: 1, max: 240 }),
    extraMinutes: fc.integer({ min: 0, max: 120 }),
    parallelOrders: fc.integer({ min: 1, max: 50 }),
    ahead: fc.integer({ min: 0, max: 500 }),
  })

  it('is a whole number of minutes that an order can be accepted with', () => {
    fc.assert(
      fc.property(load, (given) => {
        const minutes = estimatePreparation(given)
        expect(Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= MAX_PREP_MINUTES).toBe(true)
      }),
    )
  })

  it('never falls when one more order stands ahead, and never rises when one more can be cooked', () => {
    fc.assert(
      fc.property(load, (given) => {
        const minutes = estimatePreparation(given)
        expect(estimatePreparation({ ...given, ahead: given.ahead + 1 })).toBeGreaterThanOrEqual(minutes)
        expect(estimatePreparation({ ...given, parallelOrders: given.parallelOrders + 1 })).toBeLessThanOrEqual(minutes)
      }),
    )
  })
})
