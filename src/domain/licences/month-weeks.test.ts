import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../time/calendar-day'
import { monthWeeks } from './month-weeks'
import { URGENCIES, urgencyOf } from './urgency'

it('begins February 2027 on a Monday and fills November 2026 with its neighbours', () => {
  expect(monthWeeks('2027-02-15')).toHaveLength(4)
  const november = monthWeeks('2026-11-01')
  expect([november[0]?.[0], november.at(-1)?.[6], november.length]).toEqual(['2026-10-26', '2026-12-06', 6])
})

it('has every day of any month once, in order, Mondays first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
      const day = addDays('1990-01-01', offset)
      const days = monthWeeks(day).flat()
      expect(days).toContain(day)
      expect(days.every((each, at) => at === 0 || each === addDays(days[at - 1] ?? '', 1))).toBe(true)
      expect(new Date(days[0] ?? '').getUTCDay()).toBe(1)
      expect(days.length % 7).toBe(0)
    }),
  )
})

it('grows no more urgent the later a licence ends', () => {
  const at = (daysLeft: number) =>
    URGENCIES.indexOf(urgencyOf({ state: daysLeft < 0 ? 'expired' : daysLeft > 60 ? 'valid' : 'expiring', daysLeft }))
  for (let days = -10; days < 100; days++) expect(at(days)).toBeLessThanOrEqual(at(days + 1))
})
