import { expect, it } from 'vitest'
import { cutShort } from './cut-short'
import { lastOf, type PastOrder } from './past-order'

const system = { role: 'system', actorId: null } as const

/** Placed at 0, confirmed at 10, offered at 20 to somebody who declines at 25 and at 30 to somebody who accepts at 35. */
const ORDER = {
  createdAt: 0,
  prepMinutes: 12,
  readyBy: 100,
  promisedAt: 200,
  driver: { id: 'rider' },
  tries: [],
  moves: [
    { subject: 'order', from: null, to: 'pending', at: 0, ...system },
    { subject: 'order', from: 'pending', to: 'placed', at: 0, ...system },
    { subject: 'order', from: 'placed', to: 'confirmed', at: 10, ...system },
    { subject: 'delivery', from: 'unassigned', to: 'offered', at: 20, ...system },
    { subject: 'delivery', from: 'offered', to: 'unassigned', at: 25, ...system },
    { subject: 'delivery', from: 'unassigned', to: 'offered', at: 30, ...system },
    { subject: 'delivery', from: 'offered', to: 'assigned', at: 35, ...system },
  ],
  offers: [
    { driverId: 'other', userId: 'o', meters: 1, madeAt: 20, closedAt: 25, status: 'declined' },
    { driverId: 'rider', userId: 'r', meters: 1, madeAt: 30, closedAt: 35, status: 'accepted' },
  ],
} as Partial<PastOrder> as PastOrder

it('knows nothing of an order before it is placed, and all of one that is over', () => {
  expect(cutShort(ORDER, -1)).toBeUndefined()
  expect(cutShort(ORDER, 35)).toBe(ORDER)
})

it('promises nothing before the kitchen has answered', () => {
  expect(cutShort(ORDER, 5)).toMatchObject({ readyBy: null, promisedAt: null, prepMinutes: null, driver: null })
  expect(cutShort(ORDER, 10)).toMatchObject({ readyBy: 100, promisedAt: 200, prepMinutes: 12, driver: null })
})

it('leaves the offer open that will be accepted', () => {
  const found = cutShort(ORDER, 32)
  expect(found?.offers.map(({ status, closedAt }) => [status, closedAt])).toEqual([
    ['declined', 25],
    ['pending', null],
  ])
  expect(found && lastOf(found, 'delivery')?.to).toBe('offered')
  expect(found?.driver).toBeNull()
})

it('has not yet asked who is about to decline', () => {
  const found = cutShort(ORDER, 22)
  expect(found?.offers).toEqual([])
  expect(found && lastOf(found, 'delivery')).toBeUndefined()
})
