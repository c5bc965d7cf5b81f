import { describe, expect, it } from 'vitest'
import type { OrderRow } from './day-rows'
import type { Placement } from './daybook'
import type { InstanceOrder } from './instance'
import { tallyDay } from './tally'

const midnight = Date.parse('2026-01-05T00:00:00Z')
const at = (minute: number) => new Date(midnight + minute * 60_000)
const clock = { minuteOf: (moment: Date) => (moment.getTime() - midnight) / 60_000 }

const order: InstanceOrder = { id: 'o1', x: 0, y: 0, restaurant: 'r1', placedAt: 10, readyAt: 20 }
const row: OrderRow = {
  id: 'a',
  number: 'RPL-260105-0001',
  status: 'delivered',
  note: 'mdrp:o1',
  reason: null,
  pickedUpAt: at(23),
  deliveredAt: at(45),
  deliveredTimes: 1,
}
const placed: Placement = { outcome: 'placed', orderId: 'a', number: row.number }

const tally = (placement: Placement | undefined, rows: OrderRow[]) =>
  tallyDay([order], new Map(placement ? [[order.id, placement]] : []), rows, clock)

describe('tallyDay', () => {
  it('measures from the instance’s own times to the server’s', () => {
    const { delivered, clickToDoor, readyToPickup, lost, doubled } = tally(placed, [row])
    expect({ delivered, lost, doubled }).toEqual({ delivered: 1, lost: [], doubled: [] })
    expect(clickToDoor?.mean).toBe(35)
    expect(readyToPickup?.mean).toBe(3)
  })

  it('calls an answered order without a row lost', () => {
    expect(tally(placed, []).lost).toEqual(['o1: answered as RPL-260105-0001, and not in the database'])
  })

  it('calls an order without an end lost', () => {
    const open = { ...row, status: 'preparing', deliveredAt: null, deliveredTimes: 0 } as const
    expect(tally(placed, [open]).lost).toEqual(['o1: RPL-260105-0001 is still preparing'])
  })

  it('calls an order that nobody answered lost', () => {
    expect(tally(undefined, []).lost).toEqual(['o1: the customer never got an answer'])
  })

  it('calls two rows for one order doubled', () => {
    expect(tally(placed, [row, { ...row, id: 'b', number: 'RPL-260105-0002' }]).doubled).toHaveLength(1)
  })

  it('calls an order that was delivered twice doubled', () => {
    expect(tally(placed, [{ ...row, deliveredTimes: 2 }]).doubled).toHaveLength(1)
  })

  it('counts refusals by their reason, at the counter and later', () => {
    expect(tally({ outcome: 'refused', reason: 'out_of_area' }, []).refused).toEqual({ out_of_area: 1 })
    const cancelled = {
      ...row,
      status: 'cancelled',
      reason: 'nobody on shift',
      deliveredAt: null,
      deliveredTimes: 0,
    } as const
    expect(tally(placed, [cancelled])).toMatchObject({
      refused: { 'cancelled: nobody on shift': 1 },
      lost: [],
      placed: 1,
    })
  })

  it('finds an order whose answer was lost in the database', () => {
    expect(tally({ outcome: 'refused', reason: 'no_answer' }, [row])).toMatchObject({
      delivered: 1,
      refused: {},
      lost: [],
    })
  })
})
