import { describe, expect, it } from 'vitest'
import type { KitchenOrder } from '../../../queries/kitchen'
import { clockText, ticketAge } from './ticket-age'

const at = (time: string) => `2026-11-21T${time}Z`
const placed: KitchenOrder = {
  id: 'a',
  number: 'TST-261121-0001',
  status: 'placed',
  placedAt: at('12:00:00'),
  acceptBy: at('12:10:00'),
  confirmedAt: null,
  prepMinutes: null,
  readyBy: null,
  readyAt: null,
  promisedAt: null,
  slot: null,
  customerNote: null,
  restaurantNote: null,
  driverNote: null,
  hasPhoto: false,
  lines: [],
  driver: null,
}
const cooking: KitchenOrder = { ...placed, status: 'preparing', prepMinutes: 30, readyBy: at('12:40:00') }
const ready: KitchenOrder = { ...cooking, status: 'ready', readyAt: at('12:40:00') }

const ageAt = (order: KitchenOrder, time: string, usualMinutes = 30) =>
  ticketAge(order, { usualMinutes, now: new Date(at(time)) })
const urgencies = (order: KitchenOrder, ...times: string[]) => times.map((time) => ageAt(order, time).urgency)

describe('a ticket', () => {
  it('asks for an answer more and more urgently', () => {
    expect(urgencies(placed, '12:00:30', '12:04:59', '12:05:00', '12:07:59', '12:08:00', '12:11:00')).toEqual([
      'calm',
      'calm',
      'soon',
      'soon',
      'late',
      'late',
    ])
    expect(ageAt(placed, '12:04:00')).toMatchObject({ counts: 'answer', ms: 6 * 60_000 })
  })

  it('is soon due in the last third of its preparation, and late after its promise', () => {
    expect(urgencies(cooking, '12:15:00', '12:30:00', '12:40:00', '12:40:01')).toEqual(['calm', 'soon', 'soon', 'late'])
    expect(ageAt(cooking, '12:43:00')).toMatchObject({ counts: 'ready', ms: -3 * 60_000 })
  })

  it('grows cold at the counter, faster where cooking is fast', () => {
    expect(urgencies(ready, '12:49:00', '12:50:00', '12:59:00', '13:00:00')).toEqual(['calm', 'soon', 'soon', 'late'])
    expect(ageAt(ready, '12:45:00', 6).urgency).toBe('soon')
    expect(ageAt(ready, '12:50:00', 6).urgency).toBe('late')
    expect(ageAt(ready, '12:42:05')).toMatchObject({ counts: 'waiting', ms: 125_000 })
  })
})

it('reads like a clock', () => {
  expect([0, 5_900, -65_000, 600_000, 3_723_000].map(clockText)).toEqual(['0:00', '0:05', '1:05', '10:00', '1:02:03'])
})
