import { expect, it } from 'vitest'
import { peakUrl, warmth } from './peak-cells'

it('leads to one weekday and hour of each of the last four weeks, over a clock change', () => {
  const where = { at: '2026-11-05T15:00:00Z', timeZone: 'America/New_York', scope: ['market', 'equals', 'm'] as const }
  const { searchParams } = new URL(peakUrl({ weekday: 7, hour: 12 }, where), 'http://panel.test')
  const from = [0, 1, 2, 3].map((group) =>
    searchParams.get(`where[or][${group}][and][1][createdAt][greater_than_equal]`),
  )
  expect(from).toEqual([
    '2026-11-01T17:00:00.000Z',
    '2026-10-25T16:00:00.000Z',
    '2026-10-18T16:00:00.000Z',
    '2026-10-11T16:00:00.000Z',
  ])
  expect(searchParams.get('where[or][3][and][0][market][equals]')).toBe('m')
})

it('is warm where there is anything, and warmest where there is most', () => {
  expect([0, 1, 50, 51, 100].map((orders) => warmth(orders, 100))).toEqual([0, 1, 2, 3, 4])
  expect(warmth(0, 0)).toBe(0)
})
