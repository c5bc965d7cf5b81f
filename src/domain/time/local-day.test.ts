import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysEarlier, localDay } from './local-day'

const NEW_YORK = 'America/New_York'
const iso = (date: Date | undefined) => date?.toISOString()

describe('localDay', () => {
  it('begins and ends at midnight there, not in UTC', () => {
    const day = localDay(new Date('2026-11-21T04:30:00Z'), NEW_YORK)
    expect(day.date).toBe('2026-11-20')
    expect([iso(day.from), iso(day.to)]).toEqual(['2026-11-20T05:00:00.000Z', '2026-11-21T05:00:00.000Z'])
    expect(localDay(new Date('2026-11-21T23:30:00Z'), 'Africa/Douala').date).toBe('2026-11-22')
  })

  it('has an empty hour where clocks are put forward', () => {
    const { from, to, hours } = localDay(new Date('2026-03-08T15:00:00Z'), NEW_YORK)
    expect(to.getTime() - from.getTime()).toBe(23 * 3_600_000)
    expect(hours.slice(1, 4).map(iso)).toEqual([
      '2026-03-08T06:00:00.000Z',
      '2026-03-08T07:00:00.000Z',
      '2026-03-08T07:00:00.000Z',
    ])
  })

  it('has an hour twice as long where clocks are put back', () => {
    const { from, to, hours } = localDay(new Date('2026-11-01T15:00:00Z'), NEW_YORK)
    expect(to.getTime() - from.getTime()).toBe(25 * 3_600_000)
    expect(hours.slice(1, 3).map(iso)).toEqual(['2026-11-01T05:00:00.000Z', '2026-11-01T07:00:00.000Z'])
  })

  it('begins when clocks begin it, where midnight is left out', () => {
    // Cairo puts its clocks forward at midnight.
    const { from, hours } = localDay(new Date('2026-04-24T12:00:00Z'), 'Africa/Cairo')
    expect(iso(from)).toBe('2026-04-23T22:00:00.000Z')
    expect(iso(hours[1])).toBe('2026-04-23T22:00:00.000Z')
  })

  it('knows days before, over a clock change and a new year', () => {
    expect(localDay(new Date('2026-11-05T12:00:00Z'), NEW_YORK, 7)).toMatchObject({
      date: '2026-10-29',
      from: new Date('2026-10-29T04:00:00Z'),
    })
    expect(localDay(new Date('2027-01-02T12:00:00Z'), 'UTC', 7).date).toBe('2026-12-26')
  })

  it('holds every moment in exactly one of its hours', () => {
    const zones = fc.constantFrom(NEW_YORK, 'Africa/Douala', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, zones, (at, timeZone) => {
        const { from, to, hours } = localDay(at, timeZone)
        const times = hours.map((hour) => hour.getTime())
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(hours.filter((start, hour) => at >= start && at < (hours[hour + 1] ?? start))).toHaveLength(1)
        expect([hours[0], hours[24]]).toEqual([from, to])
      }),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => localDay(new Date(), 'Atlantis/Capital')).toThrow(RangeError)
  })
})

it('finds the same time of day a week earlier, whatever the clocks did between', () => {
  expect(iso(daysEarlier(new Date('2026-11-03T18:30:15.250Z'), NEW_YORK, 7))).toBe('2026-10-27T17:30:15.250Z')
  expect(iso(daysEarlier(new Date('2026-11-21T11:05:00Z'), 'Africa/Douala', 7))).toBe('2026-11-14T11:05:00.000Z')
})
