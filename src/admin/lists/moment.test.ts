import { expect, it } from 'vitest'
import { fullMoment, shortMoment } from './moment'

const at = new Date('2026-11-21T23:30:05Z')
const now = new Date('2026-11-22T08:00:00Z')

it('tells a moment as the market’s clocks show it', () => {
  expect(shortMoment(at, { locale: 'en', timeZone: 'Africa/Douala', now })).toBe('22 Nov, 00:30')
  expect(shortMoment(at, { locale: 'en', timeZone: 'America/New_York', now })).toBe('21 Nov, 18:30')
  expect(shortMoment(at, { locale: 'fr', timeZone: 'America/New_York', now })).toBe('21 nov., 18:30')
})

it('tells the year where it is another one there', () => {
  const newYear = new Date('2027-01-01T00:30:00Z')
  expect(shortMoment(at, { locale: 'en', timeZone: 'Africa/Douala', now: newYear })).toBe('22 Nov 2026, 00:30')
  expect(shortMoment(at, { locale: 'en', timeZone: 'America/New_York', now: newYear })).toBe('21 Nov, 18:30')
})

it('names the zone', () => {
  expect(fullMoment(at, { locale: 'en', timeZone: 'America/New_York' })).toMatch(
    /^Saturday,? 21 November 2026 at 18:30:05 EST \(America\/New York\)$/,
  )
  expect(fullMoment(at, { locale: 'fr', timeZone: 'Africa/Douala' })).toContain('dimanche 22 novembre 2026')
})
