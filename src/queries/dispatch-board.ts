import { type SQL, sql } from 'drizzle-orm'
import { ACTIVE_DELIVERY_STATUSES, PROBLEM_DELIVERY_STATUSES } from '../domain/deliveries/transitions'
import type { BoardDelivery, BoardDriver, DispatchBoard } from '../domain/dispatch/board'
import { byUrgency } from '../domain/dispatch/urgency'
import type { Sql } from '../ports/database'

const MOST_DELIVERIES = 500
const MOST_DRIVERS = 1_000

type Moments<Row, Keys extends keyof Row> = Omit<Row, Keys> & { [K in Keys]: Date | null }
type DeliveryRow = Moments<BoardDelivery, 'offerExpiresAt' | 'readyBy' | 'promisedAt'>

/** What a market is called in an address: its short name, or its id. */
const named = (market: string): SQL => sql`(slug = ${market} or id::text = ${market})`

/** The id of a market by its short name or id. */
export async function findMarketId(db: Sql, market: string): Promise<string | undefined> {
  const found = await db.row<{ id: string }>(sql`select id from markets where ${named(market)}`)
  return found?.id
}

/** Deliveries under way and drivers of one market: what a dispatcher needs at a glance. Undefined for an unknown market. */
export async function findDispatchBoard(
  db: Sql,
  market: string,
  { now, pace }: { now: Date; pace: number },
): Promise<DispatchBoard | undefined> {
  const found = await db.row<DispatchBoard['market']>(sql`
    select id, slug, name, time_zone as "timeZone", currency, lat, lng, radius_meters as "radiusMeters", cash_limit as "cashLimit"
    from markets where ${named(market)}`)
  if (!found) return undefined
  const [rows, drivers] = await Promise.all([findDeliveries(db, found.id), findDrivers(db, found.id)])
  const deliveries = rows.map((row) => ({
    ...row,
    offerExpiresAt: row.offerExpiresAt?.toISOString() ?? null,
    readyBy: row.readyBy?.toISOString() ?? null,
    promisedAt: row.promisedAt?.toISOString() ?? null,
  }))
  return { market: found, now: now.toISOString(), pace, deliveries: byUrgency(deliveries, now), drivers }
}

/** Where there are too many to show, problems and the first promised are among those shown. */
function findDeliveries(db: Sql, marketId: string): Promise<DeliveryRow[]> {
  const problems = sql.param([...PROBLEM_DELIVERY_STATUSES])
  return db.rows<DeliveryRow>(sql`
    select d.id, o.id as "orderId", o.number, d.status, o.status as "orderStatus", r.id as "restaurantId", r.name as restaurant,
      d.driver_id as "driverId", f.driver_id as "offeredToId", f.expires_at as "offerExpiresAt",
      d.pickup_lat as "pickupLat", d.pickup_lng as "pickupLng", d.dropoff_lat as "dropoffLat", d.dropoff_lng as "dropoffLng",
      concat_ws(', ', o.address_line1, o.address_city) as door, d.distance_meters as "distanceMeters", d.ready_by as "readyBy", d.promised_at as "promisedAt",
      d.cash_due as "cashDue", o.currency, d.reason
    from deliveries d join orders o on o.id = d.order_id join restaurants r on r.id = d.restaurant_id
      left join offers f on f.delivery_id = d.id and f.closed_at is null
    where d.market_id = ${marketId} and d.closed_at is null
    order by d.status::text = any(${problems}::text[]) desc, d.promised_at nulls last, d.id limit ${MOST_DELIVERIES}`)
}

/** Sums are taken once over what is open, not once for each driver. */
function findDrivers(db: Sql, marketId: string): Promise<BoardDriver[]> {
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  return db.rows<BoardDriver>(sql`
    with carried as (
      select driver_id, count(*) as load from deliveries
      where market_id = ${marketId} and closed_at is null and status::text = any(${active}::text[]) group by driver_id
    ), shown as (
      select d.id, d.display_name, d.vehicle, d.online, coalesce(c.load, 0) as load
      from drivers d left join carried c on c.driver_id = d.id
      where d.market_id = ${marketId} and (d.active or c.load > 0)
      order by d.online desc, c.load > 0 desc nulls last, d.display_name, d.id limit ${MOST_DRIVERS}
    )
    select s.id, s.display_name as name, s.vehicle, p.lat, p.lng, p.heading, s.load,
      case when s.load > 0 then 'busy' when not s.online then 'offline' when f.id is not null then 'offered' else 'idle' end as state,
      floor(extract(epoch from now() - p.received_at)) as "silentSeconds", coalesce(h.balance, 0) as "cashHeld"
    from shown s left join driver_positions p on p.driver_id = s.id
      left join ledger_accounts h on h.driver_id = s.id and h.purpose = 'cash_held'
        and h.currency::text = (select currency::text from markets where id = ${marketId})
      left join offers f on f.driver_id = s.id and f.closed_at is null
    order by s.display_name, s.id`)
}
