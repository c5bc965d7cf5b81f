import { expect, it } from 'vitest'
import { localMoment } from './local-moment'
import { takingOrders } from './taking-orders'

const AT = new Date('2026-11-21T12:00:00Z')
const DAYTIME = Array.from({ length: 7 }, () => [{ opens: '08:00', closes: '22:00' }])

const told = (change: { pausedUntil?: string; marketActive?: boolean; hours?: null }) => {
  const restaurant = {
    timeZone: 'Africa/Douala',
    hours: { week: DAYTIME, special: [] },
    holidays: [],
    marketActive: true,
    pausedUntil: null,
    ...change,
  }
  const { open, opensAt, closesAt } = takingOrders(restaurant, localMoment(AT, 'Africa/Douala'))
  return [open, opensAt?.toISOString() ?? null, closesAt?.toISOString() ?? null]
}

it('goes by the hours', () => expect(told({})).toEqual([true, null, '2026-11-21T21:00:00.000Z']))
it('goes on where there are none', () => expect(told({ hours: null })).toEqual([true, null, null]))
it('begins again after a pause', () =>
  expect(told({ pausedUntil: '2026-11-21T12:30:00Z' })).toEqual([false, '2026-11-21T12:30:00.000Z', null]))
it('waits for the morning where a pause outlasts the evening', () =>
  expect(told({ pausedUntil: '2026-11-21T21:30:00Z' })).toEqual([false, '2026-11-22T07:00:00.000Z', null]))
it('foresees no end of a pause without one', () =>
  expect(told({ pausedUntil: '9999-12-31T00:00:00Z' })).toEqual([false, null, null]))
it('forgets a pause that is over', () => expect(told({ pausedUntil: '2026-11-21T12:00:00Z' })[0]).toBe(true))
it('rests with its market', () => expect(told({ marketActive: false })).toEqual([false, null, null]))
