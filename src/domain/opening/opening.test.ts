import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpen } from './is-open'
import { localMoment } from './local-moment'
import { openIntervals } from './open-intervals'
import { openingAt } from './opening'
import type { Span, SpecialDay } from './opening-hours'
import type { Schedule } from './spans-of'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const ZONES: Readonly<Record<string, string>> = {
  Douala: 'Africa/Douala',
  New_York: 'America/New_York',
  Paris: 'Europe/Paris',
  Lord_Howe: 'Australia/Lord_Howe',
  Kathmandu: 'Asia/Kathmandu',
}

/** '18:00-02:00 10:00-14:00' */
const spans = (text: string): Span[] =>
  text.split(' ').flatMap((each) => {
    const [opens = '', closes = ''] = each.split('-')
    return closes ? [{ opens, closes }] : []
  })

/** 'mon-fri 09:00-17:00; sat 10:00-14:00 18:00-02:00' */
function week(text: string): Span[][] {
  const days: Span[][] = DAYS.map(() => [])
  for (const part of text.split(';').map((each) => each.trim())) {
    const [which = '', ...times] = part.split(' ')
    const [first = '', last = first] = which === 'all' ? ['mon', 'sun'] : which.split('-')
    for (let day = DAYS.indexOf(first); day <= DAYS.indexOf(last); day++) days[day]?.push(...spans(times.join(' ')))
  }
  return days
}

/** '2026-12-25 closed; 2026-12-24 10:00-14:00' */
const special = (text: string): SpecialDay[] =>
  text.split('; ').flatMap((each) => {
    const [date = '', ...times] = each.split(' ')
    return date ? [{ date, spans: spans(times.join(' ')) }] : []
  })

const schedule = (timeZone: string, hours: string, own = '', holidays = ''): Schedule => ({
  timeZone,
  hours: hours ? { week: week(hours), special: special(own) } : null,
  holidays: special(holidays),
})

/**
 * What | where | hours | days of its own | holidays of the market | at | what is told. 21 November 2026 is a Saturday.
 */
const OPENING_CASES = `
before it opens | Douala | all 08:00-22:00 | | | 2026-11-21T06:59:59Z | closed until 2026-11-21T07:00:00Z
at the second it opens | Douala | all 08:00-22:00 | | | 2026-11-21T07:00:00Z | open until 2026-11-21T21:00:00Z
in the middle | Douala | all 08:00-22:00 | | | 2026-11-21T12:00:00Z | open until 2026-11-21T21:00:00Z
a second before it closes | Douala | all 08:00-22:00 | | | 2026-11-21T20:59:59Z | open until 2026-11-21T21:00:00Z
at the second it closes | Douala | all 08:00-22:00 | | | 2026-11-21T21:00:00Z | closed until 2026-11-22T07:00:00Z
late in the evening | Douala | all 08:00-22:00 | | | 2026-11-21T22:59:00Z | closed until 2026-11-22T07:00:00Z
the local day, not UTC’s | Douala | sat 00:00-24:00 | | | 2026-11-20T23:00:00Z | open until 2026-11-21T23:00:00Z
a day that UTC has not begun | Douala | sun 00:30-05:00 | | | 2026-11-21T23:45:00Z | open until 2026-11-22T04:00:00Z
without hours | Douala | | | | 2026-11-21T03:00:00Z | open
without hours on a holiday | Douala | | | 2026-11-21 closed | 2026-11-21T12:00:00Z | open
day and night | Douala | all 00:00-24:00 | | | 2026-11-21T03:00:00Z | open
day and night, at midnight | Douala | all 00:00-24:00 | | | 2026-11-21T23:00:00Z | open
hours on no day | Douala | mon | | | 2026-11-21T12:00:00Z | closed
closed on Sundays | Douala | mon-sat 11:00-14:30 18:00-22:00 | | | 2026-11-22T12:00:00Z | closed until 2026-11-23T10:00:00Z
two intervals: lunch | Douala | mon-sat 11:00-14:30 18:00-22:00 | | | 2026-11-21T11:00:00Z | open until 2026-11-21T13:30:00Z
two intervals: between them | Douala | mon-sat 11:00-14:30 18:00-22:00 | | | 2026-11-21T14:00:00Z | closed until 2026-11-21T17:00:00Z
two intervals: dinner | Douala | mon-sat 11:00-14:30 18:00-22:00 | | | 2026-11-21T18:30:00Z | open until 2026-11-21T21:00:00Z
two intervals: after dinner | Douala | mon-sat 11:00-14:30 18:00-22:00 | | | 2026-11-20T21:30:00Z | closed until 2026-11-21T10:00:00Z
intervals in no order | Douala | sat 18:00-22:00 11:00-14:00 | | | 2026-11-21T15:00:00Z | closed until 2026-11-21T17:00:00Z
intervals that touch | Douala | sat 09:00-12:00 12:00-15:00 | | | 2026-11-21T10:00:00Z | open until 2026-11-21T14:00:00Z
where two touch | Douala | sat 09:00-12:00 12:00-15:00 | | | 2026-11-21T11:00:00Z | open until 2026-11-21T14:00:00Z
intervals that overlap | Douala | sat 09:00-13:00 12:00-15:00 | | | 2026-11-21T11:30:00Z | open until 2026-11-21T14:00:00Z
one interval in another | Douala | sat 09:00-18:00 12:00-13:00 | | | 2026-11-21T12:30:00Z | open until 2026-11-21T17:00:00Z
the same interval twice | Douala | sat 09:00-18:00 09:00-18:00 | | | 2026-11-21T12:30:00Z | open until 2026-11-21T17:00:00Z
past midnight: the evening | Douala | thu-sat 18:00-02:00 | | | 2026-11-20T20:00:00Z | open until 2026-11-21T01:00:00Z
past midnight: midnight | Douala | thu-sat 18:00-02:00 | | | 2026-11-20T23:00:00Z | open until 2026-11-21T01:00:00Z
past midnight: the morning after | Douala | thu-sat 18:00-02:00 | | | 2026-11-21T00:30:00Z | open until 2026-11-21T01:00:00Z
past midnight: on a day without hours | Douala | thu-sat 18:00-02:00 | | | 2026-11-22T00:59:00Z | open until 2026-11-22T01:00:00Z
past midnight: over | Douala | thu-sat 18:00-02:00 | | | 2026-11-22T01:00:00Z | closed until 2026-11-26T17:00:00Z
past midnight: not the morning before | Douala | thu-sat 18:00-02:00 | | | 2026-11-19T00:30:00Z | closed until 2026-11-19T17:00:00Z
until midnight by 24:00 | Douala | sat 18:00-24:00 | | | 2026-11-21T22:30:00Z | open until 2026-11-21T23:00:00Z
until midnight by 00:00 | Douala | sat 18:00-00:00 | | | 2026-11-21T22:30:00Z | open until 2026-11-21T23:00:00Z
from opening to the same time | Douala | sat 09:00-09:00 | | | 2026-11-22T07:00:00Z | open until 2026-11-22T08:00:00Z
an evening joined to the next morning | Douala | sat 18:00-03:00; sun 03:00-10:00 | | | 2026-11-21T20:00:00Z | open until 2026-11-22T09:00:00Z
nights without a break | Douala | all 18:00-18:00 | | | 2026-11-21T20:00:00Z | open
closed on a day of its own | Douala | mon-sat 11:00-14:30 18:00-22:00 | 2026-11-21 closed | | 2026-11-21T12:00:00Z | closed until 2026-11-23T10:00:00Z
other hours on a day of its own | Douala | mon-sat 11:00-14:30 18:00-22:00 | 2026-11-21 15:00-17:00 | | 2026-11-21T14:30:00Z | open until 2026-11-21T16:00:00Z
which replace those of the week | Douala | mon-sat 11:00-14:30 18:00-22:00 | 2026-11-21 15:00-17:00 | | 2026-11-21T12:00:00Z | closed until 2026-11-21T14:00:00Z
open on a Sunday of its own | Douala | mon-sat 11:00-14:30 18:00-22:00 | 2026-11-22 12:00-16:00 | | 2026-11-22T12:00:00Z | open until 2026-11-22T15:00:00Z
a holiday of the market | Douala | mon-sat 11:00-14:30 18:00-22:00 | | 2026-11-21 closed | 2026-11-21T12:00:00Z | closed until 2026-11-23T10:00:00Z
a shorter day of the market | Douala | mon-sat 11:00-14:30 18:00-22:00 | | 2026-11-21 11:00-13:00 | 2026-11-21T11:00:00Z | open until 2026-11-21T12:00:00Z
open though the market rests | Douala | mon-sat 11:00-14:30 18:00-22:00 | 2026-11-21 12:00-20:00 | 2026-11-21 closed | 2026-11-21T15:00:00Z | open until 2026-11-21T19:00:00Z
the night before a holiday goes on | Douala | thu-sat 18:00-02:00 | 2026-11-21 closed | | 2026-11-21T00:30:00Z | open until 2026-11-21T01:00:00Z
the evening of a holiday does not begin | Douala | thu-sat 18:00-02:00 | 2026-11-21 closed | | 2026-11-21T20:00:00Z | closed until 2026-11-26T17:00:00Z
New Year’s Eve past midnight | Douala | thu-sat 18:00-02:00 | 2026-12-31 20:00-05:00 | | 2027-01-01T03:00:00Z | open until 2027-01-01T04:00:00Z
clocks forward: the night is shorter | New_York | sat 18:00-04:00 | | | 2026-03-08T05:30:00Z | open until 2026-03-08T08:00:00Z
clocks forward: closing is left out | New_York | sat 18:00-02:30 | | | 2026-03-08T06:30:00Z | open until 2026-03-08T07:00:00Z
clocks forward: past a closing that is left out | New_York | sat 18:00-02:30 | | | 2026-03-08T07:00:00Z | closed until 2026-03-14T22:00:00Z
clocks forward: opening is left out | New_York | sun 02:30-05:00 | | | 2026-03-08T06:59:59Z | closed until 2026-03-08T07:00:00Z
clocks forward: both are left out | New_York | sun 02:15-02:45 | | | 2026-03-08T06:00:00Z | closed until 2026-03-15T06:15:00Z
clocks forward: later that day | New_York | all 09:00-17:00 | | | 2026-03-08T12:00:00Z | closed until 2026-03-08T13:00:00Z
clocks forward: the day after tomorrow | New_York | mon 09:00-17:00 | | | 2026-03-07T12:00:00Z | closed until 2026-03-09T13:00:00Z
clocks back: the night is longer | New_York | sat 18:00-04:00 | | | 2026-11-01T05:30:00Z | open until 2026-11-01T09:00:00Z
clocks back: closes the first time | New_York | sat 18:00-01:30 | | | 2026-11-01T05:15:00Z | open until 2026-11-01T05:30:00Z
clocks back: does not open again | New_York | sat 18:00-01:30 | | | 2026-11-01T06:15:00Z | closed until 2026-11-07T23:00:00Z
clocks back: opens the first time | New_York | sun 01:30-05:00 | | | 2026-11-01T05:30:00Z | open until 2026-11-01T10:00:00Z
clocks back: stays open meanwhile | New_York | sun 01:30-05:00 | | | 2026-11-01T06:10:00Z | open until 2026-11-01T10:00:00Z
Paris forward | Paris | sat 20:00-04:00 | | | 2026-03-29T01:30:00Z | open until 2026-03-29T02:00:00Z
Paris back | Paris | sat 20:00-04:00 | | | 2026-10-25T02:30:00Z | open until 2026-10-25T03:00:00Z
Paris in winter | Paris | all 11:00-15:00 | | | 2026-12-01T10:00:00Z | open until 2026-12-01T14:00:00Z
Paris in summer | Paris | all 11:00-15:00 | | | 2026-07-01T09:00:00Z | open until 2026-07-01T13:00:00Z
half an hour forward | Lord_Howe | all 01:00-06:00 | | | 2026-10-03T15:00:00Z | open until 2026-10-03T19:00:00Z
three quarters of an hour aside | Kathmandu | all 09:00-17:00 | | | 2026-11-21T03:15:00Z | open until 2026-11-21T11:15:00Z
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()))

function told(of: Schedule, at: string): string {
  const { open, opensAt, closesAt } = openingAt(of, localMoment(new Date(at), of.timeZone))
  const until = (open ? closesAt : opensAt)?.toISOString().replace('.000', '')
  return `${open ? 'open' : 'closed'}${until ? ` until ${until}` : ''}`
}

it.each(OPENING_CASES)('%s', (_, zone = '', hours = '', own = '', holidays = '', at = '', expected = '') => {
  expect(told(schedule(ZONES[zone] ?? zone, hours, own, holidays), at)).toBe(expected)
})

it('foresees nothing beyond two weeks', () => {
  const rest = Array.from({ length: 16 }, (_, day) => `2026-12-${day + 10} closed`).join('; ')
  expect(told(schedule('Africa/Douala', 'all 08:00-20:00', '', rest), '2026-12-10T12:00:00Z')).toBe('closed')
})

describe('any hours', () => {
  const clock = fc
    .integer({ min: 0, max: 1_439 })
    .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16))
  const span = fc.record({ opens: clock, closes: fc.oneof(clock, fc.constant('24:00')) })
  const day = fc.array(span, { maxLength: 3 })
  const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  const onDate = fc.record({ date: date.map((at) => at.toISOString().slice(0, 10)), spans: day })
  const schedules = fc.record({
    timeZone: fc.constantFrom(...Object.values(ZONES), 'Africa/Cairo'),
    hours: fc.record({
      week: fc.array(day, { minLength: 7, maxLength: 7 }),
      special: fc.array(onDate, { maxLength: 5 }),
    }),
    holidays: fc.array(onDate, { maxLength: 5 }),
  })

  it('are open in their intervals and nowhere else', () => {
    fc.assert(
      fc.property(schedules, date, (of, at) => {
        const inside = openIntervals(of, at, 1).some(({ from, to }) => from <= at && at < to)
        expect(isOpen(of, localMoment(at, of.timeZone))).toBe(inside)
      }),
      { numRuns: 2_000 },
    )
  })

  it('make intervals that are apart, in order and not over', () => {
    fc.assert(
      fc.property(schedules, date, (of, at) => {
        const found = openIntervals(of, at, 14)
        for (const [index, { from, to }] of found.entries()) {
          expect(to.getTime()).toBeGreaterThan(Math.max(from.getTime(), at.getTime()))
          const next = found[index + 1]
          if (next) expect(next.from.getTime()).toBeGreaterThan(to.getTime())
        }
      }),
    )
  })
})
