import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from './apportion'
import { money } from './money'

const parts = (amount: number, weights: number[]) => apportion(money(amount, 'XAF'), weights).map((part) => part.amount)

describe('apportion', () => {
  it('gives the units that remain to the largest remainders, the earlier of equal ones', () => {
    expect(parts(100, [2_000, 333])).toEqual([86, 14])
    expect(parts(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0])
    expect(parts(0, [0, 0])).toEqual([0, 0])
  })

  it('adds up, and gives no part more than its weight while there is no more than all weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const amount = Math.floor(given.reduce((a, b) => a + b, 0) * share)
        const split = parts(amount, given)
        expect(split.reduce((a, b) => a + b, 0)).toBe(amount)
        for (const [index, part] of split.entries()) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(given[index] ?? 0)
        }
      }),
    )
  })

  it.each([
    [-1, [1]],
    [1, [-1, 2]],
    [1, [0.5]],
    [1, []],
  ])('refuses %d by %j', (amount, weights) => {
    expect(() => parts(amount, weights)).toThrow(RangeError)
  })
})
