import { expect, it } from 'vitest'
import { addDays, addMonths, daysUntil } from './calendar-day'

it('adds days over months, years and 29 February', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
})

it('adds months, and ends in the last day where a month is too short', () => {
  expect(addMonths('2026-11-22', 12)).toBe('2027-11-22')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
})

it('counts the days to a day, and from one that has been', () => {
  expect(daysUntil('2026-11-22', '2026-12-02')).toBe(10)
  expect(daysUntil('2026-11-22', '2026-11-20')).toBe(-2)
})
