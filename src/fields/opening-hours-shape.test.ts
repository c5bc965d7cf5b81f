import { describe, expect, it } from 'vitest'
import { OpeningHoursShape } from './opening-hours-shape'

describe('what is no opening hours', () => {
  const fits = (week: unknown, special: unknown = []) => OpeningHoursShape.safeParse({ week, special }).success
  const seven = (spans: unknown) => Array.from({ length: 7 }, () => spans)

  it.each([
    ['six days', seven([]).slice(1)],
    ['an hour 25', seven([{ opens: '25:00', closes: '26:00' }])],
    ['opening at the end of the day', seven([{ opens: '24:00', closes: '10:00' }])],
    ['a time without a zero', seven([{ opens: '9:00', closes: '17:00' }])],
    ['no closing', seven([{ opens: '09:00' }])],
    ['words', seven('closed')],
    ['seven intervals a day', seven(Array.from({ length: 7 }, () => ({ opens: '09:00', closes: '10:00' })))],
  ])('%s', (_, week) => {
    expect(fits(week)).toBe(false)
  })

  it('a day that the calendar does not have', () => {
    expect(fits(seven([]), [{ date: '2026-02-30', spans: [] }])).toBe(false)
    expect(fits(seven([]), [{ date: '2028-02-29', spans: [] }])).toBe(true)
  })
})
