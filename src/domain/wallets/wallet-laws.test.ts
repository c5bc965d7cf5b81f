import { describe, expect, it } from 'vitest'
import { leftOf, limitsOf, overLimit } from './limits'
import { maskedName } from './masked-name'
import { kindsOf, MOVEMENT_CATEGORIES, movementCategory } from './movement'
import { pointsFor } from './points'

describe('a limit', () => {
  it('of the wallet’s own goes before its market’s, and nothing is one, too', () => {
    expect(limitsOf({ daily: 0, monthly: null }, { daily: 500, monthly: 9_000 })).toEqual({ daily: 0, monthly: 9_000 })
  })

  it('leaves what was not taken yet, and never less than nothing', () => {
    expect(leftOf({ daily: 500, monthly: null }, { today: 700, month: 700 })).toEqual({ daily: 0, monthly: null })
  })

  it('is named where an amount goes beyond it, the day before the month', () => {
    const left = { daily: 100, monthly: 100 }
    expect(overLimit(left, 100)).toBeUndefined()
    expect(overLimit(left, 101)).toEqual({ period: 'day', left: 100 })
    expect(overLimit({ daily: null, monthly: 50 }, 51)).toEqual({ period: 'month', left: 50 })
    expect(overLimit({ daily: 0, monthly: 0 }, 0)).toBeUndefined()
  })
})

describe('points', () => {
  it('are one for every 100 francs or every dollar that is whole', () => {
    expect([pointsFor(8_549, 100), pointsFor(4_200, 100), pointsFor(99, 100)]).toEqual([85, 42, 0])
  })

  it('are none where a market gives none', () => {
    expect([pointsFor(8_500, null), pointsFor(8_500, 0), pointsFor(-5, 100)]).toEqual([0, 0, 0])
  })
})

it('shows of a stranger’s name no more than tells whether it is the one meant', () => {
  expect(maskedName('Grace Ndongo')).toBe('G••• N.')
  expect(maskedName(' Awa  Marie Diallo ')).toBe('A••• D.')
  expect(maskedName('Cher')).toBe('C•••')
})

describe('a movement', () => {
  it('says what it was, and who sent from who received', () => {
    expect(movementCategory('wallet.transferred', 5)).toBe('transfer_in')
    expect(movementCategory('wallet.transferred', -5)).toBe('transfer_out')
    expect(movementCategory('wallet.spent', -5)).toBe('order')
    expect(movementCategory('reversal', 5)).toBe('correction')
  })

  it('is found again by what it was', () => {
    for (const category of MOVEMENT_CATEGORIES.filter((each) => each !== 'correction')) {
      for (const kind of kindsOf(category)) {
        expect([movementCategory(kind, 1), movementCategory(kind, -1)]).toContain(category)
      }
      expect(kindsOf(category)).not.toEqual([])
    }
  })
})
