import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay } from '../time/local-day'
import { isOpen } from './is-open'
import { localMoment } from './local-moment'
import type { Span } from './opening-hours'
import { bookable, slotDates, slotsOf } from './slots'
import type { Schedule } from './spans-of'

const MINUTE = 60_000
const ZONES = [
  'Africa/Douala',
  'America/New_York',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'America/Havana',
  'Pacific/Kiritimati',
]

const place = (timeZone: string, ...spans: Span[]): Schedule => ({
  timeZone,
  holidays: [],
  hours: { week: Array.from({ length: 7 }, () => spans), special: [] },
})

const clocks = (schedule: Schedule, date: string, minutes: number) =>
  slotsOf(schedule, date, minutes).map(({ from }) => localMoment(from, schedule.timeZone).time)

describe('slots', () => {
  it('are those that fit whole into opening hours', () => {
    const lunch = place('Africa/Douala', { opens: '11:15', closes: '13:45' })
    expect(clocks(lunch, '2026-11-21', 30)).toEqual(['11:30', '12:00', '12:30', '13:00'])
  })

  it('after midnight are of the day that they lie in', () => {
    const night = place('Africa/Douala', { opens: '22:00', closes: '02:00' })
    expect(clocks(night, '2026-11-21', 60)).toEqual(['00:00', '01:00', '22:00', '23:00'])
  })

  it('follow days of rest and holidays', () => {
    const rest = {
      ...place('Africa/Douala', { opens: '10:00', closes: '12:00' }),
      holidays: [{ date: '2026-12-25', spans: [] }],
    }
    expect(clocks(rest, '2026-12-24', 60)).toEqual(['10:00', '11:00'])
    expect(clocks(rest, '2026-12-25', 60)).toEqual([])
  })

  it('leave out the hour that a clock change takes, and have the one it gives twice', () => {
    const always = { timeZone: 'America/New_York', hours: null, holidays: [] }
    expect(clocks(always, '2026-03-08', 60).slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
    expect(clocks(always, '2026-11-01', 60).slice(0, 4)).toEqual(['00:00', '01:00', '01:00', '02:00'])
    expect([23, 25]).toEqual(['2026-03-08', '2026-11-01'].map((date) => slotsOf(always, date, 60).length))
  })
})

const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${`${h}`.padStart(2, '0')}:${`${m}`.padStart(2, '0')}`)
const spans = fc.array(fc.record({ opens: clock, closes: clock }), { maxLength: 3 })
/** Half of them days of a clock change somewhere. */
const date = fc.oneof(
  fc.constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04'),
  fc.nat(700).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
)
const asked = fc.record({
  schedule: fc.record({
    timeZone: fc.constantFrom(...ZONES),
    holidays: fc.constant([]),
    hours: fc.option(
      fc.record({ week: fc.tuple(spans, spans, spans, spans, spans, spans, spans), special: fc.constant([]) }),
    ),
  }),
  date,
  minutes: fc.constantFrom(10, 15, 20, 30, 45, 60, 90, 240),
})

describe('whatever the hours, the zone and the length', () => {
  it('slots are sorted, never overlap, and are as long as they should be', () =>
    fc.assert(
      fc.property(asked, ({ schedule, date: day, minutes }) => {
        const slots = slotsOf(schedule, day, minutes)
        for (const [index, { from, to }] of slots.entries()) {
          expect(to.getTime() - from.getTime()).toBe(minutes * MINUTE)
          expect(from.getTime()).toBeGreaterThanOrEqual(slots[index - 1]?.to.getTime() ?? 0)
        }
      }),
    ))

  it('a slot lies in its day, and the place is open from its first minute to its last', () =>
    fc.assert(
      fc.property(asked, ({ schedule, date: day, minutes }) => {
        for (const { from, to } of slotsOf(schedule, day, minutes)) {
          expect(localDay(from, schedule.timeZone).date).toBe(day)
          for (let at = from.getTime(); at < to.getTime(); at += 10 * MINUTE)
            expect(isOpen(schedule, localMoment(new Date(at), schedule.timeZone))).toBe(true)
        }
      }),
    ))

  it('no slot is known twice: those of one day and of the next are different ones', () =>
    fc.assert(
      fc.property(asked, ({ schedule, date: day, minutes }) => {
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
        const last = slotsOf(schedule, day, minutes).at(-1)
        const first = slotsOf(schedule, next, minutes)[0]
        if (last && first) expect(first.from.getTime()).toBeGreaterThanOrEqual(last.to.getTime())
      }),
    ))
})

it('can be ordered for from the lead time on, and not into a pause', () => {
  const slots = slotsOf(place('Africa/Douala', { opens: '11:00', closes: '14:00' }), '2026-11-21', 60)
  const now = new Date('2026-11-21T10:00:00Z')
  const from = (leadMinutes: number, pausedUntil: Date | null = null) =>
    bookable(slots, { now, leadMinutes, pausedUntil }).map((slot) => slot.from.toISOString())
  expect(from(60)).toEqual(['2026-11-21T11:00:00.000Z', '2026-11-21T12:00:00.000Z'])
  expect(from(61)).toEqual(['2026-11-21T12:00:00.000Z'])
  expect(from(0, new Date('2026-11-21T11:30:00Z'))).toEqual(['2026-11-21T12:00:00.000Z'])
})

it('counts days from today in the place’s own calendar', () => {
  expect(slotDates(new Date('2026-11-21T23:30:00Z'), 'Africa/Douala', 2)).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ])
})
