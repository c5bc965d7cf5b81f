import { expect, it } from 'vitest'
import { dayCount, daysOf, periodBefore, presetPeriod } from './period'

it.each([
  ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['week', '2026-11-16', '2026-11-16', '2026-11-16'],
  ['month', '2026-11-22', '2026-11-01', '2026-11-22'],
  ['lastMonth', '2026-11-22', '2026-10-01', '2026-10-31'],
  ['lastMonth', '2027-01-03', '2026-12-01', '2026-12-31'],
  ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
] as const)('%s on %s is %s to %s', (preset, today, from, to) => {
  expect(presetPeriod(preset, today)).toEqual({ from, to })
})

it.each([
  ['as many days just before', '2026-11-16', '2026-11-20', '2026-11-11', '2026-11-15'],
  ['the same days of the month before', '2026-11-01', '2026-11-22', '2026-10-01', '2026-10-22'],
  ['no more of it than there is', '2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
  ['the whole month before a whole one', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
  ['and before the first of a year that of the year before', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
])('is held against %s', (_, from, to, begin, end) => {
  expect(periodBefore({ from, to })).toEqual({ from: begin, to: end })
})

it('names every day, the last one included', () => {
  const period = { from: '2026-02-27', to: '2026-03-01' }
  expect(daysOf(period)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(dayCount(period)).toBe(3)
})
