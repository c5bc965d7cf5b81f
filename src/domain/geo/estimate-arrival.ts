import { distanceMeters } from './distance-meters'
import type { Position } from './position'
import { type TravelSpeed, travelMinutes } from './travel-minutes'

export interface ArrivalFacts {
  readonly now: Date
  /** The driver has the goods. */
  readonly pickedUp: boolean
  /** When the kitchen is (or was) ready; null while nobody knows, and then counted as now. */
  readonly readyAt: Date | null
  /** Last known position of the driver; null while there is none. */
  readonly driver: Position | null
  readonly pickup: Position
  readonly dropoff: Position
  readonly speed: TravelSpeed
  /** Minutes spent at the restaurant and at the customer's door. */
  readonly serviceMinutes: { readonly pickup: number; readonly dropoff: number }
}

/**
 * When the customer holds the goods (TRK-1), to the second, up:
 * - picked up: now + travel(driver → dropoff) + service at the door; without a position the whole way from the restaurant counts;
 * - before: max(now, ready, now + travel(driver → pickup)) + service at the restaurant + travel(pickup → dropoff) + service at
 *   the door. Without a driver only now and ready count: dispatch sends one early enough to be there when the food is ready.
 */
export function estimateArrival(facts: ArrivalFacts): Date {
  const { now, driver, pickup, dropoff, serviceMinutes, speed } = facts
  const minutes = (from: Position, to: Position) => travelMinutes(distanceMeters(from, to), speed)
  const left = facts.pickedUp
    ? minutes(driver ?? pickup, dropoff)
    : minutesToPickup(facts, driver ? minutes(driver, pickup) : 0) + serviceMinutes.pickup + minutes(pickup, dropoff)
  return new Date(Math.ceil((now.getTime() + (left + serviceMinutes.dropoff) * 60_000) / 1_000) * 1_000)
}

function minutesToPickup({ now, readyAt }: ArrivalFacts, travel: number): number {
  return Math.max(0, travel, readyAt ? (readyAt.getTime() - now.getTime()) / 60_000 : 0)
}
