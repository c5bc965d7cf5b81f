import { sql } from 'drizzle-orm'
import type { DeliveryStatus } from '../domain/deliveries/transitions'
import { distanceMeters } from '../domain/geo/distance-meters'
import { travelMinutes } from '../domain/geo/travel-minutes'
import { estimatePreparation, type KitchenLoad } from '../domain/kitchen/estimate-preparation'
import type { Schedule } from '../domain/opening/spans-of'
import type { OrderStatus } from '../domain/orders/transitions'
import type { Sql } from '../ports/database'
import { findKitchenTest, type KitchenTest } from './kitchen-test'
import { findUpcoming, type KitchenLine, LINES, type UpcomingOrder } from './upcoming-orders'

/** A position older than this says nothing about when the driver comes. */
const LIVE_SECONDS = 60

export type KitchenStatus = Extract<OrderStatus, 'placed' | 'confirmed' | 'preparing' | 'ready'>

/** A restaurant to choose from, and how much waits there. */
export interface KitchenChoice {
  id: string
  name: string
  market: string
  /** Orders that nobody has answered yet. */
  waiting: number
}

export interface KitchenOrder {
  id: string
  number: string
  status: KitchenStatus
  placedAt: string
  acceptBy: string
  confirmedAt: string | null
  prepMinutes: number | null
  readyBy: string | null
  readyAt: string | null
  promisedAt: string | null
  /** The slot it is for, where the customer chose one. */
  slot: { from: string; to: string } | null
  customerNote: string | null
  restaurantNote: string | null
  driverNote: string | null
  hasPhoto: boolean
  lines: KitchenLine[]
  driver: {
    name: string
    vehicle: string | null
    /** At the counter, or on the way to it. */
    here: boolean
    /** When to expect the driver at the counter; null where nobody knows. */
    arrivesAt: string | null
  } | null
}

/** The kitchen display: one restaurant, its load and every order between placing and hand-over. Times ISO 8601. */
export interface Kitchen {
  restaurant: {
    id: string
    name: string
    timeZone: string
    pausedUntil: string | null
    autoAccept: boolean
    photoAtReady: boolean
  }
  load: KitchenLoad & { estimate: number }
  /** Oldest first. */
  orders: KitchenOrder[]
  /** A test order that is under way; null: none. */
  test: KitchenTest | null
  /** For later; they become orders in time by themselves. The next first. */
  upcoming: UpcomingOrder[]
}

/** Restaurants by name; `ids` undefined for all of them. */
export function findKitchens(db: Sql, ids: readonly string[] | undefined): Promise<KitchenChoice[]> {
  return db.rows<KitchenChoice>(sql`
    select r.id, r.name, m.name as market,
      (select count(*) from orders o where o.restaurant_id = r.id and o.status = 'placed') as waiting
    from restaurants r join markets m on m.id = r.market_id
    where ${ids ? sql`r.id = any(${sql.param([...ids])}::uuid[])` : sql`r.active`} order by r.name, r.id limit 1000`)
}

interface RestaurantRow
  extends Omit<Kitchen['restaurant'], 'pausedUntil' | 'timeZone'>,
    Omit<KitchenLoad, 'ahead'>,
    Schedule {
  pausedUntil: Date | null
  lat: number
  lng: number
  metersPerMinute: number
  detourPercent: number
}

type Instant = 'confirmedAt' | 'readyBy' | 'readyAt' | 'promisedAt'
type Slot = 'scheduledFor' | 'scheduledUntil'

interface OrderRow
  extends Omit<KitchenOrder, 'driver' | 'placedAt' | 'acceptBy' | 'slot' | Instant>,
    Record<Instant | Slot, Date | null> {
  placedAt: Date
  acceptBy: Date
  driverName: string | null
  vehicle: string | null
  deliveryStatus: DeliveryStatus | null
  driverLat: number | null
  driverLng: number | null
}

export async function findKitchen(db: Sql, restaurantId: string, now: Date): Promise<Kitchen | undefined> {
  const row = await db.row<RestaurantRow>(sql`
    select r.id, r.name, m.time_zone as "timeZone", r.paused_until as "pausedUntil", r.auto_accept as "autoAccept",
      r.photo_at_ready as "photoAtReady", r.prep_minutes as "usualMinutes", r.extra_prep_minutes as "extraMinutes",
      r.parallel_orders as "parallelOrders", r.lat, r.lng, r.hours,
      coalesce(m.holidays, '[]') as holidays, m.meters_per_minute as "metersPerMinute", m.detour_percent as "detourPercent"
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
  if (!row) return undefined
  const orders = await db.rows<OrderRow>(sql`
    select o.id, o.number, o.status, coalesce(o.released_at, o.created_at) as "placedAt", o.accept_by as "acceptBy", o.confirmed_at as "confirmedAt",
      o.prep_minutes as "prepMinutes", o.ready_by as "readyBy", o.ready_at as "readyAt", o.promised_at as "promisedAt",
      o.scheduled_for as "scheduledFor", o.scheduled_until as "scheduledUntil", o.customer_note as "customerNote", o.restaurant_note as "restaurantNote",
      o.driver_note as "driverNote", o.ready_photo is not null as "hasPhoto",
      ${LINES} as lines,
      split_part(v.display_name, ' ', 1) as "driverName", v.vehicle, d.status as "deliveryStatus", p.lat as "driverLat", p.lng as "driverLng"
    from orders o left join deliveries d on d.order_id = o.id left join drivers v on v.id = d.driver_id
      left join driver_positions p on p.driver_id = v.id and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
    where o.restaurant_id = ${restaurantId} and o.status in ('placed', 'confirmed', 'preparing', 'ready')
    order by "placedAt", o.id limit 200`)
  const ahead = orders.filter(({ status }) => status === 'confirmed' || status === 'preparing').length
  const { usualMinutes, extraMinutes, parallelOrders, pausedUntil } = row
  const load = { usualMinutes, extraMinutes, parallelOrders, ahead }
  return {
    restaurant: {
      id: row.id,
      name: row.name,
      timeZone: row.timeZone,
      pausedUntil: pausedUntil && pausedUntil > now ? pausedUntil.toISOString() : null,
      autoAccept: row.autoAccept,
      photoAtReady: row.photoAtReady,
    },
    load: { ...load, estimate: estimatePreparation(load) },
    orders: orders.map((order) => shownOrder(row, order, now)),
    test: await findKitchenTest(db, row.id),
    upcoming: await findUpcoming(db, row),
  }
}

function shownOrder(restaurant: RestaurantRow, row: OrderRow, now: Date): KitchenOrder {
  const { driverName, vehicle, deliveryStatus, driverLat, driverLng, scheduledFor, scheduledUntil, ...order } = row
  const arrivesAt = arrivalAtCounter(restaurant, row, now)
  return {
    ...order,
    placedAt: row.placedAt.toISOString(),
    acceptBy: row.acceptBy.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    readyBy: row.readyBy?.toISOString() ?? null,
    readyAt: row.readyAt?.toISOString() ?? null,
    promisedAt: row.promisedAt?.toISOString() ?? null,
    slot: scheduledFor && scheduledUntil && { from: scheduledFor.toISOString(), to: scheduledUntil.toISOString() },
    driver: driverName ? { name: driverName, vehicle, here: deliveryStatus === 'at_pickup', arrivesAt } : null,
  }
}

/** Straight to the counter: a driver has one delivery in hand at a time. */
function arrivalAtCounter(
  { lat, lng, metersPerMinute, detourPercent }: RestaurantRow,
  { deliveryStatus, driverLat, driverLng }: OrderRow,
  now: Date,
): string | null {
  if (deliveryStatus !== 'assigned' || driverLat === null || driverLng === null) return null
  const meters = distanceMeters({ lat: driverLat, lng: driverLng }, { lat, lng })
  const minutes = travelMinutes(meters, { metersPerMinute, detour: detourPercent / 100 })
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}
