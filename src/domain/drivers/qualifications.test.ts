import { describe, expect, it } from 'vitest'
import type { DriverPaper } from './driver-papers'
import {
  type DriverFacts,
  expiredOf,
  missingOf,
  nextExpiry,
  nextLook,
  papersAreIn,
  qualificationsOf,
  remindersOf,
  stoppingOf,
} from './qualifications'

const TODAY = '2026-11-22'
const paper = (kind: DriverPaper['kind'], expiresOn = '2028-01-01', more: Partial<DriverPaper> = {}): DriverPaper => ({
  kind,
  expiresOn,
  status: 'verified',
  counts: true,
  ...more,
})
const WHOLE: DriverFacts = {
  vehicle: 'car',
  identityPassed: true,
  bornOn: '1990-01-01',
  employed: false,
  checkedUntil: '2027-11-01',
  papers: [paper('driving_licence'), paper('insurance'), paper('registration'), paper('maintenance')],
}
const judge = (change: Partial<DriverFacts> = {}, minimumAge = 18) =>
  qualificationsOf({ ...WHOLE, ...change }, { minimumAge }, TODAY)
const without = (kind: DriverPaper['kind'], ...instead: DriverPaper[]) => ({
  papers: [...WHOLE.papers.filter((each) => each.kind !== kind), ...instead],
})

describe('what stands in the way of whoever was stopped', () => {
  it('is what has ended, whatever it was that stopped him', () => {
    expect(stoppingOf(judge({ checkedUntil: '2026-11-21' }), 'insurance')).toEqual(['background'])
    expect(stoppingOf(judge(), 'background')).toEqual([])
  })

  it('is what stopped him as long as it is not there again, and nothing that was never asked of him', () => {
    expect(stoppingOf(judge({ checkedUntil: null }), 'background, insurance')).toEqual(['background'])
    expect(stoppingOf(judge({ checkedUntil: null }), 'insurance')).toEqual([])
    expect(stoppingOf(judge({ checkedUntil: null }), null)).toEqual([])
  })
})

describe('what a driver needs', () => {
  it('is whole when everything holds', () => {
    expect(missingOf(judge())).toEqual([])
    expect(expiredOf(judge())).toEqual([])
  })

  it('is identity, age, background and the papers of what he drives', () => {
    const nothing = { identityPassed: false, bornOn: null, checkedUntil: null, papers: [] }
    expect(missingOf(judge(nothing))).toEqual([
      'identity',
      'age',
      'background',
      'driving_licence',
      'insurance',
      'registration',
    ])
    expect(missingOf(judge({ ...nothing, vehicle: 'bicycle' }))).toEqual(['identity', 'age', 'background'])
  })

  it('is not maintenance, whose end is told and stops nobody', () => {
    const worn = judge(without('maintenance', paper('maintenance', '2026-11-01')))
    expect(worn.find(({ name }) => name === 'maintenance')).toMatchObject({ state: 'expired', needed: false })
    expect([missingOf(worn), expiredOf(worn)]).toEqual([[], []])
  })

  it('is an age that is reached on the birthday', () => {
    expect(missingOf(judge({ bornOn: '2005-11-22' }, 21))).toEqual([])
    expect(missingOf(judge({ bornOn: '2005-11-23' }, 21))).toEqual(['age'])
  })
})

describe('a paper', () => {
  it('holds on its last day and has ended on the next', () => {
    expect(expiredOf(judge(without('insurance', paper('insurance', TODAY))))).toEqual([])
    expect(expiredOf(judge(without('insurance', paper('insurance', '2026-11-21'))))).toEqual(['insurance'])
  })

  it('that nobody has looked at counts for nothing, and is no lack to begin with', () => {
    const waiting = judge(without('insurance', paper('insurance', '2028-01-01', { status: 'waiting', counts: false })))
    expect(missingOf(waiting)).toEqual(['insurance'])
    expect(expiredOf(waiting)).toEqual([])
    expect(papersAreIn(waiting)).toBe(true)
    expect(papersAreIn(judge(without('insurance')))).toBe(false)
  })

  it('that was refused is to be handed in again', () => {
    const refused = judge(without('insurance', paper('insurance', '2028-01-01', { status: 'refused', counts: false })))
    expect([missingOf(refused), papersAreIn(refused)]).toEqual([['insurance'], false])
  })

  it('in force stays so while its renewal is looked at, and after the renewal was refused', () => {
    for (const status of ['waiting', 'refused'] as const) {
      const renewing = judge(
        without(
          'insurance',
          paper('insurance', '2029-01-01', { status, counts: false }),
          paper('insurance', '2026-12-01'),
        ),
      )
      const told = renewing.find(({ name }) => name === 'insurance')
      expect(told).toMatchObject({ state: 'expiring', until: '2026-12-01', renewing: status === 'waiting' })
    }
  })

  it('that has ended is not saved by a renewal that nobody found right', () => {
    const late = judge(
      without(
        'insurance',
        paper('insurance', '2029-01-01', { status: 'waiting', counts: false }),
        paper('insurance', '2026-11-01'),
      ),
    )
    expect(expiredOf(late)).toEqual(['insurance'])
  })
})

describe('a background check', () => {
  it('ends like a paper', () => {
    expect(expiredOf(judge({ checkedUntil: '2026-11-21' }))).toEqual(['background'])
    expect(expiredOf(judge({ checkedUntil: null }))).toEqual([])
    expect(missingOf(judge({ checkedUntil: null }))).toEqual(['background'])
  })
})

describe('reminders', () => {
  const ending = (day: string) => remindersOf(judge(without('insurance', paper('insurance', day))), TODAY)

  it('come 60, 30 and 7 days before, the nearest of them alone', () => {
    expect(ending('2027-01-22')).toEqual([])
    expect(ending('2027-01-21')).toMatchObject([{ name: 'insurance', days: 60 }])
    expect(ending('2026-12-22')).toMatchObject([{ days: 30 }])
    expect(ending('2026-11-29')).toMatchObject([{ days: 7 }])
    expect(ending(TODAY)).toMatchObject([{ days: 7 }])
    expect(ending('2026-11-21')).toEqual([])
  })

  it('are looked for again on the next day on which anything changes', () => {
    const look = (day: string) =>
      nextLook(judge({ ...without('insurance', paper('insurance', day)), checkedUntil: null }), TODAY)
    expect(look('2027-01-22')).toBe('2026-11-23')
    expect(look('2027-01-21')).toBe('2026-12-22')
    expect(look('2026-11-29')).toBe('2026-11-30')
    expect(nextLook([], TODAY)).toBeNull()
  })

  it('name the soonest of all that ends', () => {
    expect(nextExpiry(judge())).toEqual({ name: 'background', until: '2027-11-01' })
    expect(nextExpiry(judge({ checkedUntil: null, papers: [] }))).toBeNull()
  })
})
