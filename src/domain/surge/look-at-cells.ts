import type { Position } from '../geo/position'
import { type Cell, spreadOver } from './cell'
import { nextLevel, type SurgeLevel } from './next-level'
import { shortageOf, smoothed } from './shortage'
import { PLAIN, type SurgePolicy } from './surge-policy'

/** What is known of a cell. Counts are weighted by nearness (`spreadOver`). */
export interface SurgeCell extends SurgeLevel {
  readonly cell: Cell
  /** Orders that wait for a courier. */
  readonly demand: number
  /** Couriers on duty with nothing to do. */
  readonly supply: number
  /** The part of the orders without a courier, smoothed: from 0 to 1. */
  readonly shortage: number
}

/** All that the levels of one market may depend on. */
export interface SurgeSnapshot {
  readonly now: Date
  readonly policy: SurgePolicy
  /** Of orders that wait for a courier: the restaurant, for there the courier is wanted. */
  readonly orders: readonly Position[]
  readonly couriers: readonly Position[]
  /** As the last look left them. */
  readonly before: readonly SurgeCell[]
}

/** The cells after one more look: those with waiting orders near by, and those that have not come to rest yet. By cell. */
export function lookAtCells({ now, policy, orders, couriers, before }: SurgeSnapshot): SurgeCell[] {
  const { minimumOrders } = policy
  const demands = spreadOver(orders)
  const supplies = spreadOver(couriers)
  const known = new Map(before.map((each) => [each.cell, each]))
  return [...new Set([...demands.keys(), ...known.keys()])]
    .sort()
    .map((cell): SurgeCell => {
      const last = known.get(cell)
      const demand = demands.get(cell) ?? 0
      const supply = supplies.get(cell) ?? 0
      const shortage = smoothed(last?.shortage ?? 0, shortageOf({ demand, supply, minimumOrders }))
      return { cell, demand, supply, shortage, ...nextLevel({ before: last, shortage, policy, now }) }
    })
    .filter(({ demand, shortage, multiplier }) => demand > 0 || shortage > 0 || multiplier > PLAIN)
}
