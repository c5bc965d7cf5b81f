import type { Transition } from '../transition'

export const DELIVERY_STATUSES = [
  'unassigned',
  'offered',
  'assigned',
  'at_pickup',
  'picked_up',
  'at_dropoff',
  'delivered',
  'failed',
  'returning',
  'returned',
  'cancelled',
] as const

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export type DeliveryEventName =
  | 'delivery.offered'
  | 'delivery.offer_closed'
  | 'delivery.assigned'
  | 'delivery.unassigned'
  | 'delivery.at_pickup'
  | 'delivery.picked_up'
  | 'delivery.at_dropoff'
  | 'delivery.delivered'
  | 'delivery.failed'
  | 'delivery.returning'
  | 'delivery.returned'
  | 'delivery.cancelled'

export type DeliveryTransition = Transition<DeliveryStatus, DeliveryEventName>

/** Statuses in which a driver is bound to the delivery and works on it. */
export const ACTIVE_DELIVERY_STATUSES: readonly DeliveryStatus[] = [
  'assigned',
  'at_pickup',
  'picked_up',
  'at_dropoff',
  'failed',
  'returning',
]

/** Statuses that the board shows as a problem while the order stays out for delivery. */
export const PROBLEM_DELIVERY_STATUSES: readonly DeliveryStatus[] = ['failed', 'returning']

/** Every legal move of a delivery; a delivery begins `unassigned`. Source: the delivery line of the contract's `states.md`. */
export const DELIVERY_TRANSITIONS: readonly DeliveryTransition[] = [
  { from: 'unassigned', to: 'offered', by: ['system'], event: 'delivery.offered' },
  { from: 'offered', to: 'unassigned', by: ['driver', 'system', 'admin'], event: 'delivery.offer_closed' },
  { from: 'offered', to: 'assigned', by: ['driver', 'admin'], event: 'delivery.assigned' },
  { from: 'unassigned', to: 'assigned', by: ['admin'], event: 'delivery.assigned' },
  ...(['assigned', 'at_pickup'] as const).map(
    (from): DeliveryTransition => ({
      from,
      to: 'unassigned',
      by: ['admin', 'driver', 'system'],
      needsReason: true,
      event: 'delivery.unassigned',
    }),
  ),
  { from: 'assigned', to: 'at_pickup', by: ['driver'], event: 'delivery.at_pickup' },
  { from: 'at_pickup', to: 'picked_up', by: ['driver'], event: 'delivery.picked_up' },
  { from: 'picked_up', to: 'at_dropoff', by: ['driver'], event: 'delivery.at_dropoff' },
  { from: 'at_dropoff', to: 'delivered', by: ['driver'], event: 'delivery.delivered' },
  ...(['picked_up', 'at_dropoff'] as const).map(
    (from): DeliveryTransition => ({ from, to: 'failed', by: ['driver'], needsReason: true, event: 'delivery.failed' }),
  ),
  // A restaurant says itself what came back to it.
  { from: 'failed', to: 'returning', by: ['driver', 'owner', 'staff', 'admin'], event: 'delivery.returning' },
  { from: 'returning', to: 'returned', by: ['driver', 'owner', 'staff', 'admin'], event: 'delivery.returned' },
  ...(['unassigned', 'offered', 'assigned', 'at_pickup'] as const).map(
    (from): DeliveryTransition => ({
      from,
      to: 'cancelled',
      by: ['system', 'customer', 'guest', 'owner', 'staff', 'support', 'admin'],
      event: 'delivery.cancelled',
    }),
  ),
]

export const OFFER_STATUSES = ['pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** An offer is answered once: by its driver, by the clock, or by whoever took the delivery away. */
export const OFFER_TRANSITIONS: readonly Transition<OfferStatus>[] = [
  { from: 'pending', to: 'accepted', by: ['driver'], event: 'offer.accepted' },
  { from: 'pending', to: 'declined', by: ['driver'], event: 'offer.declined' },
  { from: 'pending', to: 'expired', by: ['system'], event: 'offer.expired' },
  { from: 'pending', to: 'withdrawn', by: ['system', 'admin'], event: 'offer.withdrawn' },
]
