import { beforeAll, describe, expect, it } from 'vitest'
import { DELIVERY_TRANSITIONS } from '../../src/domain/deliveries/transitions'
import { ORDER_TRANSITIONS } from '../../src/domain/orders/transitions'
import { homeOf } from '../demo/home-of'
import { MARKETS } from '../demo/markets'
import { PLACES } from '../demo/places'
import { lastOf, type PastOrder, timeOf } from './past-order'
import type { Cast } from './read-cast'
import { finishedOrders } from './write-past'

const NOW = new Date('2026-11-20T14:00:00Z')

/** The cast of Douala as the seed makes it, without a database. */
function douala(): Cast {
  const market = MARKETS[1]
  return {
    market: {
      ...market,
      id: 'market',
      acceptanceMinutes: 10,
      offerSeconds: 45,
      leadMinutes: 5,
      serviceMinutes: 4,
      detourPercent: 130,
      holidays: [],
    },
    restaurants: PLACES.douala.map((place) => ({
      id: place.name,
      ...place.at,
      prepMinutes: place.prepMinutes,
      staffId: `staff of ${place.name}`,
      licences: [],
      menu: place.menu.map(({ name: [en, fr], category, price }) => ({
        id: en,
        category,
        price,
        en,
        fr,
        goods: 'none' as const,
        attributes: {},
      })),
    })),
    customers: Array.from({ length: 50 }, (_, index) => ({
      id: `customer ${index}`,
      name: 'Somebody',
      phone: null,
      locale: 'fr' as const,
      identity: null,
      homes: [
        {
          quarter: null,
          region: null,
          postalCode: null,
          landmark: null,
          instructions: null,
          ...homeOf('douala', index, 'fr'),
        },
      ],
    })),
    drivers: Array.from({ length: 20 }, (_, index) => ({
      id: `driver ${index}`,
      userId: `user ${index}`,
      lat: market.lat,
      lng: market.lng,
      seen: false,
    })),
    orders: 0,
    since: null,
    supportId: 'support',
    packs: [],
  }
}

let orders: PastOrder[]

beforeAll(() => {
  orders = [...finishedOrders(douala(), { busiestHour: 27, curve: 'meals' }, NOW)]
})

describe('the past of a market', () => {
  it('is four weeks of some hundred orders a day', () => {
    expect(orders.length / 28).toBeGreaterThan(200)
    expect(orders.length / 28).toBeLessThan(600)
  })

  it('holds finished orders only, and mostly delivered ones', () => {
    const count = (status: string) =>
      orders.filter((order) => lastOf(order, 'order')?.to === status).length / orders.length
    expect(orders.every((order) => (lastOf(order, 'order')?.at ?? 0) < NOW.getTime())).toBe(true)
    expect(count('delivered')).toBeGreaterThan(0.9)
    for (const status of ['cancelled', 'declined', 'returned'])
      expect([status, count(status) > 0.005]).toEqual([status, true])
    expect(count('delivered') + count('cancelled') + count('declined') + count('returned')).toBeCloseTo(1)
  })

  it('makes only moves that the tables know, by those who may make them, one after another', () => {
    for (const order of orders.slice(0, 2_000)) {
      for (const [subject, table] of [
        ['order', ORDER_TRANSITIONS],
        ['delivery', DELIVERY_TRANSITIONS],
      ] as const) {
        let [state, time]: [string | null, number] = [subject === 'order' ? null : 'unassigned', order.createdAt]
        for (const move of order.moves.filter((each) => each.subject === subject)) {
          expect(move.from).toBe(state)
          expect(move.at).toBeGreaterThanOrEqual(time)
          const known = table.some(({ from, to, by }) => from === move.from && to === move.to && by.includes(move.role))
          expect(known || (move.from === null && move.to === 'pending')).toBe(true)
          ;[state, time] = [move.to, move.at]
        }
      }
    }
  })

  it('has no driver in two places at once', () => {
    const rides = new Map<string, [from: number, to: number][]>()
    for (const order of orders) {
      const from = timeOf(order, 'delivery', 'assigned')
      const to = lastOf(order, 'delivery')?.at
      if (order.driver && from && to) rides.set(order.driver.id, [...(rides.get(order.driver.id) ?? []), [from, to]])
    }
    for (const taken of rides.values()) {
      taken.sort(([a], [b]) => a - b)
      for (const [index, [from]] of taken.entries()) expect(from).toBeGreaterThanOrEqual(taken[index - 1]?.[1] ?? 0)
    }
  })

  it('delivers most orders about when it was promised', () => {
    const late = orders.flatMap((order) => {
      const delivered = timeOf(order, 'order', 'delivered')
      return delivered && order.promisedAt ? [(delivered - order.promisedAt) / 60_000] : []
    })
    late.sort((a, b) => a - b)
    expect(late[Math.floor(late.length / 2)]).toBeLessThan(5)
    expect(late[Math.floor(late.length * 0.95)]).toBeLessThan(40)
  })
})
