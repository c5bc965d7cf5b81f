import type { DeliveryStatus } from '../../../domain/deliveries/transitions'
import type { BoardDelivery, BoardDriver, DriverState } from '../../../domain/dispatch/board'
import { type Urgency, urgencyOf } from '../../../domain/dispatch/urgency'

/** Groups of deliveries that are counted and can be shown alone. A delivery may be in two: on the way, and late. */
export const DELIVERY_GROUPS = ['problem', 'late', 'waiting', 'fetching', 'underway'] as const
export type DeliveryGroup = (typeof DELIVERY_GROUPS)[number]

export const DRIVER_STATES = ['idle', 'offered', 'busy', 'offline'] as const satisfies readonly DriverState[]

export interface BoardFilter {
  text: string
  restaurantId: string
  group?: DeliveryGroup
  state?: DriverState
}

export interface ShownDelivery {
  delivery: BoardDelivery
  urgency: Urgency
}

const STAGE: Partial<Record<DeliveryStatus, DeliveryGroup>> = {
  unassigned: 'waiting',
  offered: 'waiting',
  assigned: 'fetching',
  at_pickup: 'fetching',
  picked_up: 'underway',
  at_dropoff: 'underway',
}

/** The groups that a delivery is in. */
export function groupsOf({ status }: BoardDelivery, urgency: Urgency): DeliveryGroup[] {
  const stage = STAGE[status]
  return [...(stage ? [stage] : []), ...(urgency === 'problem' || urgency === 'late' ? [urgency] : [])]
}

export function countDeliveries(shown: readonly ShownDelivery[]): Record<DeliveryGroup, number> {
  const counts = { problem: 0, late: 0, waiting: 0, fetching: 0, underway: 0 }
  for (const { delivery, urgency } of shown) for (const group of groupsOf(delivery, urgency)) counts[group]++
  return counts
}

export function countDrivers(drivers: readonly BoardDriver[]): Record<DriverState, number> {
  const counts = { idle: 0, offered: 0, busy: 0, offline: 0 }
  for (const { state } of drivers) counts[state]++
  return counts
}

export function withUrgency(deliveries: readonly BoardDelivery[], now: Date): ShownDelivery[] {
  return deliveries.map((delivery) => ({ delivery, urgency: urgencyOf(delivery, now) }))
}

/** The deliveries that the filter lets through; words are looked for in the order's number, restaurant, door and driver. */
export function filterDeliveries(
  shown: readonly ShownDelivery[],
  { text, restaurantId, group }: BoardFilter,
  nameOf: (driverId: string) => string | undefined,
): ShownDelivery[] {
  const words = wordsIn(text)
  return shown.filter(({ delivery, urgency }) => {
    if (restaurantId && delivery.restaurantId !== restaurantId) return false
    if (group && !groupsOf(delivery, urgency).includes(group)) return false
    const driverId = delivery.driverId ?? delivery.offeredToId
    const driver = driverId ? nameOf(driverId) : ''
    return holds(words, `${delivery.number} ${delivery.restaurant} ${delivery.door} ${driver ?? ''}`)
  })
}

/** The drivers that the filter lets through. Who is off duty is shown only when asked for, by state or by name. */
export function filterDrivers(drivers: readonly BoardDriver[], { text, state }: BoardFilter): BoardDriver[] {
  const words = wordsIn(text)
  return drivers.filter(({ state: is, name }) => {
    if (state ? is !== state : is === 'offline' && words.length === 0) return false
    return holds(words, name)
  })
}

function wordsIn(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean)
}

function holds(words: readonly string[], text: string): boolean {
  if (words.length === 0) return true
  const searched = plain(text)
  return words.every((word) => searched.includes(word))
}

/** Without case and accents: nobody types them in a hurry. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
