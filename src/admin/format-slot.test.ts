import { expect, it } from 'vitest'
import { formatSlot } from './format-slot'

const slot = { from: '2026-11-22T18:30:00.000Z', to: '2026-11-22T19:00:00.000Z' }

it.each([
  ['en', '2026-11-22T09:00:00Z', '19:30 – 20:00'],
  ['en', '2026-11-21T22:59:00Z', 'Sun 22 Nov, 19:30 – 20:00'],
  ['fr', '2026-11-21T09:00:00Z', 'dim. 22 nov., 19:30 – 20:00'],
] as const)('tells a slot in Douala, in %s at %s: %s', (locale, now, told) => {
  expect(formatSlot(slot, { locale, timeZone: 'Africa/Douala', now: new Date(now) })).toBe(told)
})

it('knows today by the market’s own midnight', () => {
  const now = new Date('2026-11-21T23:00:00Z')
  expect(formatSlot(slot, { locale: 'en', timeZone: 'Africa/Douala', now })).toBe('19:30 – 20:00')
})
