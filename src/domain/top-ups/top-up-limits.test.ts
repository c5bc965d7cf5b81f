import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isWithin, mostToday } from './top-up-limits'

const FREE = { least: null, most: null, daily: null }
const amount = fc.integer({ min: 1, max: 1_000_000 })
const limit = fc.option(amount, { nil: null })

it('knows no limit where none is set', () => {
  expect(mostToday(FREE, 1_000_000)).toBeNull()
  expect(isWithin(FREE, 1, 0)).toBe(true)
})

it('takes no less than the least, no more than the most, and no more in a day than the day allows', () => {
  const limits = { least: 500, most: 6_000, daily: 8_000 }
  expect([499, 500, 6_000, 6_001].map((each) => isWithin(limits, each, 0))).toEqual([false, true, true, false])
  expect(mostToday(limits, 5_000)).toBe(3_000)
  expect(mostToday(limits, 9_000)).toBe(0)
})

it('never lets a day come to more than its limit, in whatever pieces it is put in', () => {
  fc.assert(
    fc.property(fc.record({ least: limit, most: limit, daily: amount }), fc.array(amount), (limits, wishes) => {
      const today = wishes.reduce((sum, wish) => (isWithin(limits, wish, sum) ? sum + wish : sum), 0)
      expect(today).toBeLessThanOrEqual(limits.daily)
    }),
  )
})
