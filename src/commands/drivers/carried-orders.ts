import { sql } from 'drizzle-orm'
import type { ArrivalFacts } from '../../domain/geo/estimate-arrival'
import { type WayRow, wayOf } from '../../domain/geo/way-of'
import type { Sql } from '../../ports/database'

/** An order in a driver's hands, with what its arrival depends on. */
export interface CarriedOrder extends Omit<ArrivalFacts, 'now' | 'driver'> {
  orderId: string
  restaurantId: string
}

interface Row extends WayRow {
  orderId: string
  restaurantId: string
  pickedUp: boolean
  readyAt: Date | null
}

export async function findCarriedOrders(db: Sql, driverId: string): Promise<CarriedOrder[]> {
  const rows = await db.rows<Row>(sql`
    select d.order_id as "orderId", d.restaurant_id as "restaurantId", o.status = 'out_for_delivery' as "pickedUp",
      coalesce(o.ready_at, d.ready_by) as "readyAt", d.pickup_lat as "pickupLat", d.pickup_lng as "pickupLng",
      d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes"
    from deliveries d join orders o on o.id = d.order_id join markets m on m.id = d.market_id
    where d.driver_id = ${driverId} and d.closed_at is null`)
  return rows.map(({ orderId, restaurantId, pickedUp, readyAt, ...way }) => ({
    orderId,
    restaurantId,
    pickedUp,
    readyAt,
    ...wayOf(way),
  }))
}
