import { describe, expect, it } from 'vitest'
import type { DeliveryStatus } from '../deliveries/transitions'
import { ORDER_STATUSES, type OrderStatus } from '../orders/transitions'
import { type Followed, headlineOf, stagesOf } from './progress'

const WAY: readonly OrderStatus[] = ['placed', 'confirmed', 'preparing', 'ready', 'out_for_delivery', 'delivered']

/** An order that went this way, a minute a step. */
function followed(way: readonly OrderStatus[], delivery: DeliveryStatus | null = null): Followed {
  return {
    status: way.at(-1) ?? 'placed',
    delivery: delivery && { status: delivery },
    history: way.map((status, minute) => ({ at: `2026-11-21T12:0${minute}:00.000Z`, subject: 'order', status })),
  }
}

const until = (status: OrderStatus) => WAY.slice(0, WAY.indexOf(status) + 1)
const states = (order: Followed) =>
  stagesOf(order)
    .map(({ state }) => state)
    .join(' ')

describe('stagesOf', () => {
  it.each([
    ['placed', 'done now next next next'],
    ['confirmed', 'done done now next next'],
    ['preparing', 'done done now next next'],
    ['ready', 'done done done now next'],
    ['out_for_delivery', 'done done done now next'],
    ['delivered', 'done done done done done'],
  ] as const)('of an order that is %s are %s', (status, expected) => {
    expect(states(followed(until(status)))).toBe(expected)
  })

  it('say when each was reached', () => {
    expect(stagesOf(followed(until('ready'))).map(({ at }) => at?.slice(14, 16) ?? null)).toEqual([
      '00',
      '01',
      '03',
      null,
      null,
    ])
  })

  it('leave off what will not come', () => {
    expect(states(followed(['placed', 'declined']))).toBe('done off off off off')
    expect(states(followed([...until('ready'), 'cancelled']))).toBe('done done done off off')
    expect(states(followed([...until('out_for_delivery'), 'returned']))).toBe('done done done done off')
  })

  it('do not take the delivery’s moves for the order’s', () => {
    const order = followed(until('out_for_delivery'))
    const history = [...order.history, { at: '2026-11-21T12:09:00.000Z', subject: 'delivery', status: 'delivered' }]
    expect(stagesOf({ ...order, history }).at(-1)).toEqual({ stage: 'delivered', state: 'next', at: null })
  })

  it('of an order that kitchens skipped steps of have no gap', () => {
    expect(states(followed(['placed', 'confirmed', 'ready', 'out_for_delivery']))).toBe('done done done now next')
  })
})

describe('headlineOf', () => {
  it('has something to say of every status', () => {
    for (const status of ORDER_STATUSES) expect(headlineOf(followed([status]))).toBeTruthy()
  })

  it.each([
    ['ready', 'assigned', 'ready'],
    ['ready', 'at_pickup', 'driver_waits'],
    ['out_for_delivery', 'picked_up', 'out_for_delivery'],
    ['out_for_delivery', 'at_dropoff', 'at_the_door'],
    ['out_for_delivery', 'failed', 'problem'],
    ['out_for_delivery', 'returning', 'problem'],
    ['returned', 'returned', 'returned'],
    ['delivered', 'delivered', 'delivered'],
    ['payment_failed', null, 'paying'],
  ] as const)('of %s with its delivery %s is %s', (status, delivery, headline) => {
    expect(headlineOf(followed([status], delivery))).toBe(headline)
  })
})
