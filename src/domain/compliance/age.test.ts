import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localMoment } from '../opening/local-moment'
import { ageOn } from './age'

describe('ageOn', () => {
  it.each([
    // [born, day, years], with why
    ['2005-11-22', '2026-11-21', 20, 'the day before the birthday'],
    ['2005-11-22', '2026-11-22', 21, 'on the birthday'],
    ['2005-11-22', '2026-11-23', 21, 'the day after'],
    ['2004-02-29', '2025-02-28', 20, 'born on a leap day: not a day too early'],
    ['2004-02-29', '2025-03-01', 21, 'born on a leap day: on 1 March of a year without one'],
    ['2004-02-29', '2028-02-29', 24, 'born on a leap day: on the day itself'],
    ['2004-03-01', '2025-02-28', 20, 'born the day after a leap day'],
    ['2004-03-01', '2024-02-29', 19, 'a leap day is not yet 1 March'],
    ['1999-12-31', '2020-12-30', 20, 'the end of a year'],
    ['2000-01-01', '2020-12-31', 20, 'the last day of a year'],
    ['2026-11-22', '2026-11-22', 0, 'the day of birth'],
  ])('born %s is on %s %i years old: %s', (born, day, years) => {
    expect(ageOn(born, day)).toBe(years)
  })

  it('is no number for what is no date, so that it is never enough', () => {
    for (const wrong of ['', '2005', '2005-13-01', '2005-02-30', 'tomorrow', '22.11.2005'])
      expect(ageOn(wrong, '2026-11-22') >= 0).toBe(false)
  })

  it('turns with midnight of the market and not of UTC', () => {
    const at = new Date('2026-11-22T04:30:00Z')
    expect(ageOn('2005-11-22', localMoment(at, 'America/New_York').date)).toBe(20)
    expect(ageOn('2005-11-22', localMoment(at, 'Africa/Douala').date)).toBe(21)
  })

  it('never falls from a day to the next, and rises once in a year', () => {
    const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2006-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (born, after) => {
        const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
        const then = born.getTime() + after * 86_400_000
        const [before, now] = [
          ageOn(iso(born.getTime()), iso(then)),
          ageOn(iso(born.getTime()), iso(then + 86_400_000)),
        ]
        expect(now - before === 0 || now - before === 1).toBe(true)
        expect(ageOn(iso(born.getTime()), iso(then + 366 * 86_400_000)) - before).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
