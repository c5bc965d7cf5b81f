import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, sum } from './money'
import { allocate, basisPoints } from './share'

const amounts = (whole: number, weights: readonly number[]) =>
  allocate(money(whole, 'XAF'), weights).map((m) => m.amount)

const splits = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((w) => w > 0))
const wholes = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('basisPoints', () => {
  it('takes the commissions of the worked examples', () => {
    expect(basisPoints(money(8_500, 'XAF'), 1_500)).toEqual(money(1_275, 'XAF'))
    expect(basisPoints(money(4_200, 'USD'), 1_200)).toEqual(money(504, 'USD'))
  })

  it('rounds half to even', () => {
    expect(basisPoints(money(10, 'XAF'), 500).amount).toBe(0)
    expect(basisPoints(money(30, 'XAF'), 500).amount).toBe(2)
  })
})

describe('allocate', () => {
  it('gives what remains to the largest share', () => {
    expect(amounts(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(amounts(101, [1, 2, 1])).toEqual([25, 51, 25])
    expect(amounts(-100, [1, 1, 1])).toEqual([-34, -33, -33])
  })

  it('lets the largest share make up for the others being rounded up', () => {
    expect(amounts(20, [1, 1, 1])).toEqual([6, 7, 7])
  })

  it('gives nothing for no weight', () => {
    expect(amounts(7, [0, 3, 0])).toEqual([0, 7, 0])
  })

  it('serves the earlier parts first where there are more parts than francs', () => {
    expect(amounts(3, [1, 1, 1, 1, 1])).toEqual([0, 1, 1, 1, 0])
  })

  it.each([[[]], [[0, 0]], [[1, -1]], [[3, -1]], [[0.5, 0.5]], [[Number.MAX_SAFE_INTEGER, 1]]])(
    'refuses weights %j',
    (weights) => {
      expect(() => amounts(10, weights)).toThrow(RangeError)
    },
  )

  it('always adds up to the whole', () => {
    fc.assert(
      fc.property(wholes, splits, (whole, weights) => {
        expect(sum('XAF', allocate(money(whole, 'XAF'), weights)).amount).toBe(whole)
      }),
    )
  })

  it('never gives a part the opposite sign of the whole', () => {
    fc.assert(
      fc.property(wholes, splits, (whole, weights) => {
        for (const part of amounts(whole, weights)) expect(Math.sign(part) * Math.sign(whole)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('agrees with basisPoints on the smaller share', () => {
    const rates = fc.integer({ min: 0, max: 4_999 })
    fc.assert(
      fc.property(wholes, rates, (whole, bps) => {
        expect(amounts(whole, [bps, 10_000 - bps])[0]).toBe(basisPoints(money(whole, 'XAF'), bps).amount)
      }),
    )
  })
})
