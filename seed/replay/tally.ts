import type { VirtualClock } from '../play/clock'
import { type Summary, summarize } from '../play/statistics'
import type { OrderRow } from './day-rows'
import type { Placement } from './daybook'
import type { InstanceOrder } from './instance'
import { noteOf } from './town'

/** What became of the day's orders, the instance's list held against the database's rows. */
export interface Tally {
  readonly orders: number
  /** Rows in the database, however they ended. */
  readonly placed: number
  readonly delivered: number
  /** Orders that ended without a delivery, by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Answered with 201 and then without a row or without an end; or never answered at all. */
  readonly lost: readonly string[]
  /** Stored or delivered more than once. */
  readonly doubled: readonly string[]
  /** Minutes from the instance's placement to the door, and from its ready time to the courier's hands; delivered orders only. */
  readonly clickToDoor: Summary | undefined
  readonly readyToPickup: Summary | undefined
}

type Fate = { kind: 'delivered'; row: OrderRow } | { kind: 'refused'; reason: string } | { kind: 'lost'; why: string }

export function tallyDay(
  orders: readonly InstanceOrder[],
  placements: ReadonlyMap<string, Placement>,
  rows: readonly OrderRow[],
  clock: Pick<VirtualClock, 'minuteOf'>,
): Tally {
  let placed = 0
  const refused: Record<string, number> = {}
  const lost: string[] = []
  const doubled: string[] = []
  const clickToDoor: number[] = []
  const readyToPickup: number[] = []
  for (const order of orders) {
    const mine = rows.filter((row) => row.note === noteOf(order))
    if (mine.length > 0) placed++
    if (mine.length > 1 || mine.some((row) => row.deliveredTimes > 1)) {
      doubled.push(
        `${order.id}: ${mine.map((row) => `${row.number} delivered ${row.deliveredTimes} times`).join(', ')}`,
      )
    }
    const fate = fateOf(placements.get(order.id), mine)
    if (fate.kind === 'lost') lost.push(`${order.id}: ${fate.why}`)
    else if (fate.kind === 'refused') refused[fate.reason] = (refused[fate.reason] ?? 0) + 1
    else {
      if (fate.row.deliveredAt) clickToDoor.push(clock.minuteOf(fate.row.deliveredAt) - order.placedAt)
      if (fate.row.pickedUpAt) readyToPickup.push(clock.minuteOf(fate.row.pickedUpAt) - order.readyAt)
    }
  }
  return {
    orders: orders.length,
    placed,
    delivered: clickToDoor.length,
    refused,
    lost,
    doubled,
    clickToDoor: summarize(clickToDoor),
    readyToPickup: summarize(readyToPickup),
  }
}

function fateOf(placement: Placement | undefined, rows: readonly OrderRow[]): Fate {
  const delivered = rows.find((row) => row.status === 'delivered')
  if (delivered) return { kind: 'delivered', row: delivered }
  if (placement?.outcome === 'placed' && !rows.some((row) => row.id === placement.orderId)) {
    return { kind: 'lost', why: `answered as ${placement.number}, and not in the database` }
  }
  const [row] = rows
  if (row) {
    const ended = row.status === 'declined' || row.status === 'cancelled' || row.status === 'returned'
    return ended
      ? { kind: 'refused', reason: `${row.status}: ${row.reason ?? 'no reason'}` }
      : { kind: 'lost', why: `${row.number} is still ${row.status}` }
  }
  if (placement?.outcome === 'refused') return { kind: 'refused', reason: placement.reason }
  return { kind: 'lost', why: 'the customer never got an answer' }
}
