import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion } from './proportion'

describe('proportion', () => {
  it.each([
    [1, 0],
    [3, 2],
    [5, 2],
    [7, 4],
    [-1, 0],
    [-3, -2],
    [-5, -2],
  ])('rounds %i halves to the even %i', (halves, expected) => {
    expect(proportion(halves, 1, 2) + 0).toBe(expected)
  })

  it.each([
    [10, 1, 3, 3],
    [20, 1, 3, 7],
    [-20, 1, 3, -7],
    [20, -1, 3, -7],
  ])('rounds %i × %i ÷ %i to the nearest, %i', (amount, part, whole, expected) => {
    expect(proportion(amount, part, whole)).toBe(expected)
  })

  it('is exact where a floating-point product would not be', () => {
    expect(proportion(9_007_199_254_740_991, 9_999, 10_000)).toBe(9_006_298_534_815_517)
  })

  it('refuses fractions, an empty whole and results that are too large', () => {
    expect(() => proportion(0.5, 1, 2)).toThrow(RangeError)
    expect(() => proportion(1, 1, 0)).toThrow(RangeError)
    expect(() => proportion(1, 1, -2)).toThrow(RangeError)
    expect(() => proportion(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError)
  })

  it('is never more than half a unit off', () => {
    const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const parts = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(amounts, parts, fc.integer({ min: 1, max: 10_000 }), (amount, part, whole) => {
        expect(Math.abs(2 * (proportion(amount, part, whole) * whole - amount * part))).toBeLessThanOrEqual(whole)
      }),
    )
  })
})
