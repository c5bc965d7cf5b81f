import { sql } from 'drizzle-orm'
import type { DeliveryStatus } from '../domain/deliveries/transitions'
import { estimateArrival } from '../domain/geo/estimate-arrival'
import type { Position } from '../domain/geo/position'
import type { OrderStatus } from '../domain/orders/transitions'
import type { Sql } from '../ports/database'

/** A position older than this is not shown. */
const LIVE_SECONDS = 60

interface Row {
  id: string
  number: string
  status: OrderStatus
  restaurant: string
  customerId: string | null
  restaurantId: string
  deliveryStatus: DeliveryStatus | null
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
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
  metersPerMinute: number
  detourPercent: number
  serviceMinutes: number
  history: { at: string; subject: string; status: string }[]
}

/** What anybody who follows an order may see of it: no address, no name but the driver's first, no phone. */
export interface TrackingView {
  number: string
  status: OrderStatus
  restaurant: string
  delivery: { status: DeliveryStatus } | null
  history: { at: string; subject: string; status: string }[]
  driver: {
    name: string
    vehicle: string | null
    position: (Position & { heading: number | null; at: string }) | null
  } | null
  eta: string | null
  promisedAt: string | null
  deliveredAt: string | null
}

/** Ids of those whom the order belongs to, for the caller's access check. */
export interface TrackingOwners {
  orderId: string
  customerId: string | null
  restaurantId: string
  driverId: string | null
}

const FINAL: readonly OrderStatus[] = ['delivered', 'declined', 'cancelled', 'returned']

/** Status, history, driver and arrival of one order, by its id or by its tracking token. */
export async function findTracking(
  db: Sql,
  by: { orderId: string } | { token: string },
  now: Date,
): Promise<{ owners: TrackingOwners; view: TrackingView } | undefined> {
  const row = await db.row<Row>(sql`
    select o.id, o.number, o.status, r.name as restaurant, o.customer_id as "customerId", o.restaurant_id as "restaurantId",
      o.ready_by as "readyBy", o.ready_at as "readyAt", o.promised_at as "promisedAt", o.delivered_at as "deliveredAt",
      d.status as "deliveryStatus", d.driver_id as "driverId", split_part(v.display_name, ' ', 1) as "driverName", v.vehicle,
      p.lat as "driverLat", p.lng as "driverLng", p.heading, p.at as "seenAt",
      r.lat as "pickupLat", r.lng as "pickupLng", o.lat as "dropoffLat", o.lng as "dropoffLng",
      m.meters_per_minute as "metersPerMinute", m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes",
      (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'subject', e.subject, 'status', e."to") order by e.seq), '[]')
        from order_events e where e.order_id = o.id) as history
    from orders o
      join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id
      left join deliveries d on d.order_id = o.id left join drivers v on v.id = d.driver_id
      left join driver_positions p on p.driver_id = v.id and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
    where ${'orderId' in by ? sql`o.id = ${by.orderId}` : sql`o.tracking_token = ${by.token}`}`)
  if (!row) return undefined
  const { id: orderId, customerId, restaurantId, driverId } = row
  return { owners: { orderId, customerId, restaurantId, driverId }, view: viewOf(row, now) }
}

function viewOf(row: Row, now: Date): TrackingView {
  const over = FINAL.includes(row.status)
  const position =
    row.driverLat !== null && row.driverLng !== null && !over ? { lat: row.driverLat, lng: row.driverLng } : null
  return {
    number: row.number,
    status: row.status,
    restaurant: row.restaurant,
    delivery: row.deliveryStatus && { status: row.deliveryStatus },
    history: row.history,
    driver:
      row.driverName && !over
        ? {
            name: row.driverName,
            vehicle: row.vehicle,
            position: position && { ...position, heading: row.heading, at: iso(row.seenAt) ?? '' },
          }
        : null,
    eta: over || !row.readyBy ? null : etaOf(row, position, now).toISOString(),
    promisedAt: iso(row.promisedAt),
    deliveredAt: iso(row.deliveredAt),
  }
}

function etaOf(row: Row, driver: Position | null, now: Date): Date {
  return estimateArrival({
    now,
    pickedUp: row.status === 'out_for_delivery',
    readyAt: row.readyAt ?? row.readyBy,
    driver,
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.dropoffLat, lng: row.dropoffLng },
    speed: { metersPerMinute: row.metersPerMinute, detour: row.detourPercent / 100 },
    serviceMinutes: { pickup: row.serviceMinutes, dropoff: row.serviceMinutes },
  })
}

function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null
}
