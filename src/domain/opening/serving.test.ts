import { describe, expect, it } from 'vitest'
import { localMoment } from './local-moment'
import type { OpeningHours, Span } from './opening-hours'
import { servingAt } from './serving'

const daily = (...spans: Span[]): OpeningHours => ({ week: Array.from({ length: 7 }, () => spans), special: [] })
const breakfast = daily({ opens: '06:00', closes: '11:00' })
const late = daily({ opens: '22:00', closes: '02:00' })
const ALWAYS = null

/** 21 November 2026 is a Saturday. */
const at = (
  moment: string,
  hours: OpeningHours | null,
  place: OpeningHours | null = ALWAYS,
  timeZone = 'Africa/Douala',
) => {
  const when = new Date(moment)
  const { availableNow, availableAt } = servingAt(
    hours ? [hours] : [],
    { hours: place, holidays: [], timeZone },
    localMoment(when, timeZone),
  )
  return availableNow ? 'now' : (availableAt?.toISOString() ?? 'never')
}

describe('a breakfast from six to eleven', () => {
  it.each([
    ['2026-11-21T04:59:59Z', '2026-11-21T05:00:00.000Z'],
    ['2026-11-21T05:00:00Z', 'now'],
    ['2026-11-21T09:59:59Z', 'now'],
    ['2026-11-21T10:00:00Z', '2026-11-22T05:00:00.000Z'],
  ])('in Douala at %s: %s', (moment, told) => expect(at(moment, breakfast)).toBe(told))

  it('keeps the clock on the wall through a clock change', () => {
    const zone = 'America/New_York'
    expect(at('2026-10-31T16:00:00Z', breakfast, ALWAYS, zone)).toBe('2026-11-01T11:00:00.000Z')
    expect(at('2026-10-30T16:00:00Z', breakfast, ALWAYS, zone)).toBe('2026-10-31T10:00:00.000Z')
  })

  it('begins when its restaurant opens, where that is later', () => {
    expect(at('2026-11-21T03:00:00Z', breakfast, daily({ opens: '08:00', closes: '22:00' }))).toBe(
      '2026-11-21T07:00:00.000Z',
    )
  })

  it('is foreseen for no time where its restaurant is never open then', () => {
    expect(at('2026-11-21T12:00:00Z', breakfast, daily({ opens: '18:00', closes: '22:00' }))).toBe('never')
  })
})

it('goes past midnight', () => {
  expect(at('2026-11-22T00:30:00Z', late)).toBe('now')
  expect(at('2026-11-22T01:00:00Z', late)).toBe('2026-11-22T21:00:00.000Z')
})

describe('a season', () => {
  const season = { ...breakfast, from: '2026-12-01', until: '2026-12-24' }

  it.each([
    ['before it, however long', '2026-06-01T07:00:00Z', '2026-12-01T05:00:00.000Z'],
    ['on its eve', '2026-11-30T07:00:00Z', '2026-12-01T05:00:00.000Z'],
    ['on its first day', '2026-12-01T07:00:00Z', 'now'],
    ['on its last day', '2026-12-24T07:00:00Z', 'now'],
    ['after its last breakfast', '2026-12-24T10:00:00Z', 'never'],
  ])('%s', (_, moment, told) => expect(at(moment, season)).toBe(told))

  it('ends with the night that began on its last day', () => {
    const nights = { ...late, until: '2026-12-24' }
    expect(at('2026-12-25T00:30:00Z', nights)).toBe('now')
    expect(at('2026-12-25T01:00:00Z', nights)).toBe('never')
  })

  it('begins where the day begins first and last', () => {
    for (const [zone, begins] of [
      ['Pacific/Kiritimati', '2026-11-30T16:00:00.000Z'],
      ['Pacific/Pago_Pago', '2026-12-01T17:00:00.000Z'],
    ] as const)
      expect(at('2026-11-01T00:00:00Z', season, ALWAYS, zone)).toBe(begins)
  })
})

it('of a product without hours says nothing but now', () => expect(at('2026-11-21T00:00:00Z', null)).toBe('now'))

describe('something that asks for something with hours of its own', () => {
  const both = (moment: string, ...hours: OpeningHours[]) => {
    const place = { hours: daily({ opens: '08:00', closes: '22:00' }), holidays: [], timeZone: 'Africa/Douala' }
    const { availableNow, availableAt } = servingAt(hours, place, localMoment(new Date(moment), 'Africa/Douala'))
    return availableNow ? 'now' : (availableAt?.toISOString() ?? 'never')
  }
  const brunch = daily({ opens: '10:00', closes: '14:00' })

  it('is had while both are, and told from when that is', () => {
    expect(both('2026-11-21T09:30:00Z', breakfast, brunch)).toBe('now')
    expect(both('2026-11-21T07:30:00Z', breakfast, brunch)).toBe('2026-11-21T09:00:00.000Z')
    expect(both('2026-11-21T11:30:00Z', breakfast, brunch)).toBe('2026-11-22T09:00:00.000Z')
  })

  it('is foreseen for no time where the two never meet while its restaurant is open', () => {
    expect(both('2026-11-21T09:30:00Z', breakfast, late)).toBe('never')
  })

  it('waits for the later of two seasons', () => {
    expect(both('2026-06-01T09:30:00Z', { ...breakfast, from: '2026-10-01' }, { ...brunch, from: '2026-12-01' })).toBe(
      '2026-12-01T09:00:00.000Z',
    )
  })
})
