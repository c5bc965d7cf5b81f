import { describe, expect, it } from 'vitest'
import { add, isNegative, money, subtract, sum, times } from './money'

const usd = (amount: number) => money(amount, 'USD')

describe('money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'refuses %s minor units',
    (amount) => {
      expect(() => usd(amount)).toThrow(RangeError)
    },
  )

  it('knows no negative zero', () => {
    expect(Object.is(usd(-0).amount, 0)).toBe(true)
  })

  it('adds, subtracts, sums and multiplies', () => {
    expect(add(usd(1), usd(2))).toEqual(usd(3))
    expect(subtract(usd(1), usd(2))).toEqual(usd(-1))
    expect(sum('USD', [usd(1), usd(2), usd(3)])).toEqual(usd(6))
    expect(sum('XAF', [])).toEqual(money(0, 'XAF'))
    expect(times(usd(1250), 3)).toEqual(usd(3750))
  })

  it('never mixes currencies', () => {
    expect(() => add(usd(1), money(1, 'XAF'))).toThrow(TypeError)
    expect(() => subtract(usd(1), money(1, 'XAF'))).toThrow(TypeError)
    expect(() => sum('USD', [money(1, 'EUR')])).toThrow(TypeError)
  })

  it('refuses a fractional factor', () => {
    expect(() => times(usd(100), 0.5)).toThrow(RangeError)
  })

  it('refuses results beyond the safe integers', () => {
    expect(() => add(usd(Number.MAX_SAFE_INTEGER), usd(1))).toThrow(RangeError)
    expect(() => times(usd(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError)
  })

  it('tells a debt from a credit', () => {
    expect(isNegative(usd(-1))).toBe(true)
    expect(isNegative(usd(0))).toBe(false)
  })
})
