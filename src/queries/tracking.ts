import { sql } from 'drizzle-orm'
import { type DeliveryStatus, PROBLEM_DELIVERY_STATUSES } from '../domain/deliveries/transitions'
import type { Position } from '../domain/geo/position'
import { type ToldDoor, tellDoor } from '../domain/handovers/told-door'
import type { OrderStatus } from '../domain/orders/transitions'
import { isTrackingToken } from '../domain/tracking/tracking-token'
import type { Sql } from '../ports/database'
import { driverPosition, expectedAt, type FollowedOrder, findFollowedOrders, isOver } from './followed-order'

interface Step {
  at: string
  subject: string
  status: string
}

/** What anybody who follows an order may see of it: no address, no name but the driver's first, no phone. */
export interface TrackingView {
  number: string
  status: OrderStatus
  restaurant: string
  delivery: { status: DeliveryStatus } | null
  history: Step[]
  driver: {
    name: string
    vehicle: string | null
    position: (Position & { heading: number | null; at: string }) | null
  } | null
  eta: string | null
  promisedAt: string | null
  deliveredAt: string | null
  /** What the customer chose; null: as soon as it can. */
  slot: { from: string; to: string } | null
  /** What will be asked at the door; null: nothing, or not any more. */
  door: ToldDoor | null
  /** For the customer and whoever has his link; null where the door asks for none. */
  handoverCode: string | null
  /** The moment of this answer. */
  at: string
  /** The market's short name, which maps are drawn by. */
  market: string
  /** The market's, IANA. */
  timeZone: string
  pickup: Position
  /** About where it goes: the door itself is nobody's business who was sent a link. */
  dropoffArea: Position
}

/** Ids of those whom the order belongs to, for the caller's access check. */
export interface TrackingOwners {
  orderId: string
  deliveryId: string | null
  customerId: string | null
  restaurantId: string
  driverId: string | null
}

export interface Tracking {
  owners: TrackingOwners
  view: TrackingView
}

/** Status, history, driver and arrival of one order, by its id or by its tracking token. */
export async function findTracking(
  db: Sql,
  by: { orderId: string } | { token: string },
  now: Date,
): Promise<Tracking | undefined> {
  if ('token' in by && !isTrackingToken(by.token)) return undefined
  const [order] = await findFollowedOrders(
    db,
    'orderId' in by ? sql`o.id = ${by.orderId}` : sql`o.tracking_token = ${by.token}`,
  )
  if (!order) return undefined
  const history = await db.rows<Omit<Step, 'at'> & { at: Date }>(
    sql`select at, subject, "to" as status from order_events where order_id = ${order.id} and subject in ('order', 'delivery') order by seq`,
  )
  const { id: orderId, deliveryId, customerId, restaurantId, driverId } = order
  const steps = history.map(({ at, ...step }) => ({ at: at.toISOString(), ...step }))
  return { owners: { orderId, deliveryId, customerId, restaurantId, driverId }, view: viewOf(order, steps, now) }
}

function viewOf(order: FollowedOrder, history: Step[], now: Date): TrackingView {
  const over = isOver(order)
  const position = driverPosition(order)
  const { scheduledFor: from, scheduledUntil: to } = order
  return {
    number: order.number,
    status: order.status,
    restaurant: order.restaurant,
    delivery: order.deliveryStatus && { status: order.deliveryStatus },
    history,
    driver:
      order.driverName && !over
        ? {
            name: order.driverName,
            vehicle: order.vehicle,
            position: position && { ...position, heading: order.heading, at: order.seenAt?.toISOString() ?? '' },
          }
        : null,
    eta: expectedAt(order, now),
    promisedAt: order.promisedAt?.toISOString() ?? null,
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    slot: from && to && { from: from.toISOString(), to: to.toISOString() },
    door: over || goesBack(order) ? null : tellDoor(order.doorTerms),
    handoverCode: null,
    at: now.toISOString(),
    market: order.market,
    timeZone: order.timeZone,
    pickup: { lat: order.pickupLat, lng: order.pickupLng },
    dropoffArea: { lat: blurred(order.dropoffLat), lng: blurred(order.dropoffLng) },
  }
}

function goesBack({ deliveryStatus }: FollowedOrder): boolean {
  return deliveryStatus !== null && PROBLEM_DELIVERY_STATUSES.includes(deliveryStatus)
}

/** Two hundredths of a degree of arc either way would be a district; this is a block or two: some 200 m. */
function blurred(degrees: number): number {
  return Math.round(degrees * 500) / 500
}
