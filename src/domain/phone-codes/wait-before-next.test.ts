import { describe, expect, it } from 'vitest'
import { ADDRESS_TERMS, PHONE_TERMS } from './code-terms'
import { waitBeforeNext } from './wait-before-next'

const NOW = new Date('2026-11-22T10:00:00Z')
const ago = (...seconds: number[]) => seconds.map((each) => new Date(NOW.getTime() - each * 1000))
const wait = (...seconds: number[]) => waitBeforeNext(ago(...seconds), PHONE_TERMS, NOW)

describe('a telephone', () => {
  it('gets its first code at once', () => {
    expect(wait()).toBe(0)
  })

  it('waits longer from code to code', () => {
    expect([wait(0), wait(0, 40), wait(0, 70, 140), wait(0, 200, 400, 600)]).toEqual([30, 60, 120, 300])
    expect([wait(29), wait(30)]).toEqual([1, 0])
  })

  it('waits short again after a quiet hour', () => {
    expect(wait(0, 3_600, 7_000)).toBe(30)
  })

  it('gets five in an hour', () => {
    expect(wait(600, 1_000, 1_500, 2_000, 3_000)).toBe(600)
    expect(wait(600, 1_000, 1_500, 2_000, 3_600)).toBe(0)
  })

  it('gets ten in a day', () => {
    const tenADay = Array.from({ length: 10 }, (_, hours) => (hours + 1) * 2 * 3_600)
    expect(wait(...tenADay)).toBe(4 * 3_600)
    expect(wait(...tenADay.slice(1))).toBe(0)
  })

  it('is told the same in whatever order it is remembered', () => {
    expect(wait(140, 0, 70)).toBe(wait(0, 70, 140))
  })
})

it('lets an address ask without pauses, thirty times an hour', () => {
  const some = (count: number) => ago(...Array.from({ length: count }, (_, index) => index))
  expect(waitBeforeNext(some(29), ADDRESS_TERMS, NOW)).toBe(0)
  expect(waitBeforeNext(some(30), ADDRESS_TERMS, NOW)).toBe(3_571)
})
