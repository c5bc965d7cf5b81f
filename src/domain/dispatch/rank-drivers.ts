import { distanceMeters } from '../geo/distance-meters'
import { travelMinutes } from '../geo/travel-minutes'
import { mayCollect } from './may-collect'
import type { DispatchSnapshot, IdleDriver, WaitingDelivery } from './snapshot'

const MINUTE = 60_000
/** A driver whose refusal is forgiven is asked again after so long, and not without end. */
const BREATHER = MINUTE

/** A driver who may be sent for a delivery. */
export interface Candidate {
  readonly driver: IdleDriver
  readonly pickupMeters: number
  /** When this driver has to leave, in epoch milliseconds: ready − lead − travel, and not within a minute of refusing. */
  readonly dueAt: number
  readonly refused: boolean
}

/**
 * The suitable drivers of a delivery, best first: fit to carry it, near enough, under their cash limit, at the restaurant before they go off duty.
 * Whoever has not refused comes first, then the nearest, the longest idle, the lower id. Refusers come last rather than not
 * at all: when nobody else is left their refusal is forgiven, so that no order starves.
 */
export function rankDrivers(delivery: WaitingDelivery, snapshot: DispatchSnapshot): Candidate[] {
  return snapshot.drivers
    .filter((driver) => !delivery.unfit?.includes(driver.id))
    .filter((driver) => mayCollect(driver.cashHeld, delivery.cashDue, snapshot.rules.cashLimit))
    .flatMap((driver) => toCandidate(driver, delivery, snapshot))
    .sort(bestFirst)
}

function toCandidate(driver: IdleDriver, delivery: WaitingDelivery, { now, rules }: DispatchSnapshot): Candidate[] {
  const pickupMeters = Math.round(distanceMeters(driver.position, delivery.pickup))
  if (pickupMeters > rules.maxPickupMeters) return []
  const travel = travelMinutes(pickupMeters, rules) * MINUTE
  const leaveAt = Math.floor(delivery.readyAt.getTime() - rules.leadMinutes * MINUTE - travel)
  const refusedAt = delivery.refusedAt[driver.id]
  const dueAt = refusedAt === undefined ? leaveAt : Math.max(leaveAt, refusedAt + BREATHER)
  const pickupAt = Math.max(Math.max(now.getTime(), dueAt) + travel, delivery.readyAt.getTime())
  if (driver.offDutyAt && pickupAt > driver.offDutyAt.getTime()) return []
  return [{ driver, pickupMeters, dueAt, refused: refusedAt !== undefined }]
}

function bestFirst(a: Candidate, b: Candidate): number {
  return (
    Number(a.refused) - Number(b.refused) ||
    a.pickupMeters - b.pickupMeters ||
    a.driver.idleSince.getTime() - b.driver.idleSince.getTime() ||
    (a.driver.id < b.driver.id ? -1 : 1)
  )
}
