import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

/** Open deliveries and drivers on duty of one market: what a dispatcher needs at a glance. Undefined for an unknown market. */
export async function findDispatchBoard(db: Sql, market: string) {
  const found = await db.row<{ id: string; name: string; slug: string }>(
    sql`select id, name, slug from markets where slug = ${market} or id::text = ${market}`,
  )
  if (!found) return undefined
  const deliveries = await db.rows(sql`
    select d.id, d.status, o.id as "orderId", o.number, o.status as "orderStatus", r.name as restaurant, d.driver_id as "driverId",
      d.pickup_lat as "pickupLat", d.pickup_lng as "pickupLng", d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng",
      d.ready_by as "readyBy", d.promised_at as "promisedAt", d.cash_due as "cashDue", o.currency
    from deliveries d join orders o on o.id = d.order_id join restaurants r on r.id = d.restaurant_id
    where d.market_id = ${found.id} and d.closed_at is null order by d.promised_at nulls last, d.id limit 500`)
  const drivers = await db.rows(sql`
    select d.id, d.display_name as name, d.vehicle, p.lat, p.lng, p.at as "seenAt",
      (select count(*) from deliveries b where b.driver_id = d.id and b.closed_at is null) as load
    from drivers d left join driver_positions p on p.driver_id = d.id and p.received_at > now() - interval '60 seconds'
    where d.market_id = ${found.id} and d.online order by d.display_name limit 1000`)
  return { market: found, deliveries, drivers }
}
