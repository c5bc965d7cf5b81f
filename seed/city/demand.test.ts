import { describe, expect, it } from 'vitest'
import { seededRandom } from '../play/random'
import { demandAt } from './day-curve'
import { driversWanted } from './drivers'
import { minutesToNextOrder, wantedOpen } from './next-order'

const meals = { timeZone: 'Africa/Douala', curve: 'meals' } as const
/** Douala is an hour ahead of UTC all year; 2026-11-18 is a Wednesday. */
const wednesday = (hour: number) => new Date(Date.UTC(2026, 10, 18, hour - 1))

describe('demandAt', () => {
  it('has its peaks at lunch and dinner, and its low before dawn', () => {
    const day = Array.from({ length: 24 }, (_, hour) => demandAt(wednesday(hour), meals))
    const at = (hour: number) => day[hour] ?? 0
    expect(at(12)).toBeGreaterThan(at(10) * 2)
    expect(at(19)).toBe(Math.max(...day))
    expect(at(15)).toBeLessThan(at(12) * 0.6)
    expect(Math.min(...day)).toBe(Math.min(at(3), at(4)))
  })

  it('goes by the market’s own clock', () => {
    const noonInMiami = new Date('2026-11-18T17:00:00Z')
    expect(demandAt(noonInMiami, { ...meals, timeZone: 'America/New_York' })).toBeCloseTo(
      demandAt(wednesday(12), meals),
    )
  })

  it('is higher on Saturday than on Monday', () => {
    const [saturday, monday] = [new Date('2026-11-21T18:00:00Z'), new Date('2026-11-16T18:00:00Z')]
    expect(demandAt(saturday, meals)).toBeGreaterThan(demandAt(monday, meals) * 1.3)
  })

  it('changes evenly between the hours', () => {
    const half = new Date(wednesday(11).getTime() + 30 * 60_000)
    expect(demandAt(half, meals)).toBeCloseTo((demandAt(wednesday(11), meals) + demandAt(wednesday(12), meals)) / 2)
  })
})

describe('wantedOpen', () => {
  it('keeps 15 to 60 orders open at pace 1, whatever the hour, rush included', () => {
    for (let hour = 0; hour < 24 * 7; hour++) {
      const demand = demandAt(wednesday(hour), meals)
      for (const rush of [false, true]) {
        const wanted = wantedOpen({ demand, pace: 1, rush })
        expect(wanted).toBeGreaterThanOrEqual(15)
        expect(wanted).toBeLessThanOrEqual(60)
      }
    }
  })

  it('follows the pace and the rush', () => {
    const usual = wantedOpen({ demand: 0.5, pace: 1, rush: false })
    expect(Math.abs(wantedOpen({ demand: 0.5, pace: 2, rush: false }) - usual * 2)).toBeLessThanOrEqual(1)
    expect(wantedOpen({ demand: 0.5, pace: 1, rush: true })).toBeGreaterThan(usual * 1.5)
    expect(wantedOpen({ demand: 0, pace: 0.01, rush: false })).toBe(1)
  })
})

describe('minutesToNextOrder', () => {
  const mean = (open: number, wanted: number) => {
    const random = seededRandom(7)
    const draws = Array.from({ length: 4_000 }, () => minutesToNextOrder({ open, wanted }, random))
    return draws.reduce((sum, minutes) => sum + minutes, 0) / draws.length
  }

  it('replaces what is delivered when as many are open as are wanted', () => {
    expect(mean(28, 28)).toBeCloseTo(1, 0)
  })

  it('hurries while too few are open and holds back while there are too many', () => {
    expect(mean(0, 28)).toBeLessThan(mean(28, 28) / 5)
    expect(mean(56, 28)).toBeGreaterThan(mean(28, 28) * 6)
  })

  it('never waits less than no time', () => {
    const random = seededRandom(3)
    for (let draw = 0; draw < 1_000; draw++)
      expect(minutesToNextOrder({ open: draw % 40, wanted: 20 }, random)).toBeGreaterThanOrEqual(0)
  })
})

it('puts more of the fleet on shift when more is wanted, all of it in a rush, and never fewer than a dozen', () => {
  expect(driversWanted(0, false)).toBe(12)
  expect(driversWanted(0.5, false)).toBeGreaterThan(14)
  expect(driversWanted(1.3, false)).toBe(20)
  expect(driversWanted(0, true)).toBe(20)
})
