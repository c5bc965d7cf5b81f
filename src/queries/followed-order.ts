import { type SQL, sql } from 'drizzle-orm'
import type { DoorTerms } from '../domain/compliance/requirements'
import type { DeliveryStatus } from '../domain/deliveries/transitions'
import { estimateArrival } from '../domain/geo/estimate-arrival'
import type { Position } from '../domain/geo/position'
import { type WayRow, wayOf } from '../domain/geo/way-of'
import type { OrderStatus } from '../domain/orders/transitions'
import type { Sql } from '../ports/database'

/** A position older than this is not shown. */
const LIVE_SECONDS = 60

/** What those who follow an order are told is made of this. */
export interface FollowedOrder extends WayRow {
  id: string
  number: string
  status: OrderStatus
  restaurant: string
  market: string
  timeZone: string
  customerId: string | null
  restaurantId: string
  deliveryId: string | null
  deliveryStatus: DeliveryStatus | null
  doorTerms: DoorTerms | null
  driverId: string | null
  driverName: string | null
  vehicle: string | null
  driverLat: number | null
  driverLng: number | null
  heading: number | null
  seenAt: Date | null
  readyBy: Date | null
  readyAt: Date | null
  promisedAt: Date | null
  deliveredAt: Date | null
  scheduledFor: Date | null
  scheduledUntil: Date | null
}

/** @param which orders, as a condition on `o` */
export function findFollowedOrders(db: Sql, which: SQL): Promise<FollowedOrder[]> {
  return db.rows<FollowedOrder>(sql`
    select o.id, o.number, o.status, r.name as restaurant, m.slug as market, m.time_zone as "timeZone", o.customer_id as "customerId",
      o.restaurant_id as "restaurantId", o.ready_by as "readyBy", o.ready_at as "readyAt", o.promised_at as "promisedAt",
      o.delivered_at as "deliveredAt", o.scheduled_for as "scheduledFor", o.scheduled_until as "scheduledUntil", d.id as "deliveryId", d.status as "deliveryStatus",
      o.requirements->'handover' as "doorTerms", d.driver_id as "driverId",
      split_part(v.display_name, ' ', 1) as "driverName", v.vehicle, p.lat as "driverLat", p.lng as "driverLng", p.heading, p.at as "seenAt",
      r.lat as "pickupLat", r.lng as "pickupLng", o.lat as "dropoffLat", o.lng as "dropoffLng",
      m.meters_per_minute as "metersPerMinute", m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes"
    from orders o
      join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id
      left join deliveries d on d.order_id = o.id left join drivers v on v.id = d.driver_id
      left join driver_positions p on p.driver_id = v.id and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
    where ${which}`)
}

const FINAL: readonly OrderStatus[] = ['delivered', 'declined', 'cancelled', 'returned']

export function isOver({ status }: FollowedOrder): boolean {
  return FINAL.includes(status)
}

/** Where the driver is now; null while nobody knows, and when it is nobody's business any more. */
export function driverPosition(order: FollowedOrder): Position | null {
  const { driverLat, driverLng } = order
  return driverLat === null || driverLng === null || isOver(order) ? null : { lat: driverLat, lng: driverLng }
}

/** When to expect the order, ISO 8601; null when it is over or no kitchen has answered. */
export function expectedAt(order: FollowedOrder, now: Date): string | null {
  if (isOver(order) || !order.readyBy) return null
  return estimateArrival({
    ...wayOf(order),
    now,
    pickedUp: order.status === 'out_for_delivery',
    readyAt: order.readyAt ?? order.readyBy,
    driver: driverPosition(order),
  }).toISOString()
}
