import type { Position } from '../geo/position'
import type { TravelSpeed } from '../geo/travel-minutes'

/** A delivery that waits for a driver (`unassigned`). */
export interface WaitingDelivery {
  readonly id: string
  readonly orderId: string
  readonly readyAt: Date
  readonly placedAt: Date
  readonly pickup: Position
  readonly dropoff: Position
  /** Cash to collect at the door, in integer minor units; 0 for a prepaid order. */
  readonly cashDue: number
  /** When (epoch milliseconds) each driver who declined an offer of it, let one expire, or took it and let it go again, last answered. */
  readonly refusedAt: Readonly<Record<string, number>>
  /** Drivers who may not carry it, by what the rules of its market ask (`driverLacks`); absent: anybody may. */
  readonly unfit?: readonly string[]
}

/** A driver on duty with nothing to do and no pending offer. */
export interface IdleDriver {
  readonly id: string
  readonly position: Position
  readonly idleSince: Date
  /** Cash of the market that the driver carries, in integer minor units. */
  readonly cashHeld: number
  readonly offDutyAt?: Date | null
}

export interface DispatchRules extends TravelSpeed {
  /** Minutes before the ready time at which the driver should stand at the counter; 0 or more. */
  readonly leadMinutes: number
  /** Straight line. */
  readonly maxPickupMeters: number
  /** Integer minor units; null where the market sets no limit. */
  readonly cashLimit: number | null
}

/** All that dispatch of one market may look at. Ids are unique. */
export interface DispatchSnapshot {
  readonly now: Date
  readonly deliveries: readonly WaitingDelivery[]
  readonly drivers: readonly IdleDriver[]
  readonly rules: DispatchRules
}

export interface DispatchDecision {
  readonly deliveryId: string
  readonly driverId: string
  /** Straight line from driver to restaurant, in whole metres. */
  readonly pickupMeters: number
}
