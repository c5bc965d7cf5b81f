import { sql } from 'drizzle-orm'
import type { KitchenLoad } from '../domain/kitchen/estimate-preparation'
import type { Sql } from '../ports/database'

/** A position older than this is not shown. */
const LIVE_SECONDS = 60

interface Spot {
  lat: number
  lng: number
}

/** What stands around an order besides its own rows: where it happens, who drives it, who acted, how busy its kitchen is. */
export interface OrderScene {
  /** Short name of the market, for its map. */
  market: string
  pickup: Spot
  dropoff: Spot
  driver: {
    id: string
    name: string
    vehicle: 'motorcycle' | 'car' | 'bicycle'
    phone: string | null
    /** Live while the driver is on this way; null where nobody knows, and afterwards: the next way is another order's. */
    position: (Spot & { heading: number | null }) | null
  } | null
  /** Names of those who made its moves, by user id. */
  actors: Record<string, string>
  load: KitchenLoad
}

interface Row extends KitchenLoad {
  market: string
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
  driverId: string | null
  driverName: string
  vehicle: 'motorcycle' | 'car' | 'bicycle'
  driverPhone: string | null
  driverLat: number | null
  driverLng: number | null
  heading: number | null
  actors: Record<string, string>
}

export async function findOrderScene(db: Sql, orderId: string): Promise<OrderScene | undefined> {
  const row = await db.row<Row>(sql`
    select m.slug as market, r.lat as "pickupLat", r.lng as "pickupLng", o.lat as "dropoffLat", o.lng as "dropoffLng",
      d.driver_id as "driverId", v.display_name as "driverName", v.vehicle, u.phone as "driverPhone",
      p.lat as "driverLat", p.lng as "driverLng", p.heading,
      (select coalesce(jsonb_object_agg(a.id, a.full_name), '{}') from users a
        where a.id in (select e.actor_id::uuid from order_events e where e.order_id = o.id and e.actor_id is not null)) as actors,
      r.prep_minutes as "usualMinutes", r.extra_prep_minutes as "extraMinutes", r.parallel_orders as "parallelOrders",
      (select count(*) from orders k where k.restaurant_id = r.id and k.status in ('confirmed', 'preparing')) as ahead
    from orders o join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id
      left join deliveries d on d.order_id = o.id left join drivers v on v.id = d.driver_id left join users u on u.id = v.user_id
      left join driver_positions p on p.driver_id = v.id and d.closed_at is null
        and p.received_at > now() - make_interval(secs => ${LIVE_SECONDS})
    where o.id = ${orderId}`)
  if (!row) return undefined
  const { driverId, driverName, vehicle, driverPhone, driverLat, driverLng, heading, market, actors, ...rest } = row
  return {
    market,
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.dropoffLat, lng: row.dropoffLng },
    driver: driverId
      ? {
          id: driverId,
          name: driverName,
          vehicle,
          phone: driverPhone,
          position: driverLat !== null && driverLng !== null ? { lat: driverLat, lng: driverLng, heading } : null,
        }
      : null,
    actors,
    load: rest,
  }
}
