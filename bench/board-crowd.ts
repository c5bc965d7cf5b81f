import type pg from 'pg'

interface Moving {
  driverId: string
  lat: number
  lng: number
  /** Compass degrees. */
  heading: number
}

export interface Crowd {
  market: string
  drivers: Moving[]
}

/** As many messages as one statement sends: more would come to the browser in a lump that no city makes. */
const LUMP = 50
/** About 40 km/h at one step a second. */
const STEP_DEGREES = 0.0001

const NAMES = [
  'Awa',
  'Bilal',
  'Chantal',
  'Divine',
  'Estelle',
  'Fabrice',
  'Grâce',
  'Hervé',
  'Ingrid',
  'Jules',
  'Kadi',
  'Luc',
]

const DRIVERS = `
  with fresh as (
    select gen_random_uuid() as id, gen_random_uuid() as driver_id, n, m.id as market_id, m.lat, m.lng
    from markets m, generate_series(1, $2::int) n where m.slug = $1
  ), users as (
    insert into users (id, email, full_name, role, locale, active, market_id)
    select id, 'crowd' || n || '@bench.test', 'Crowd ' || n, 'driver', 'en', true, market_id from fresh returning id
  ), drivers as (
    insert into drivers (id, user_id, market_id, display_name, active, online, online_since, idle_since)
    select driver_id, f.id, market_id, ($3::text[])[1 + n % cardinality($3::text[])] || ' ' || n, true, true, now(), now()
    from fresh f join users u on u.id = f.id returning id
  )
  insert into driver_positions (driver_id, lat, lng, heading, at, received_at, sampled_at)
  select driver_id, lat + sin(n) * 0.03 * sqrt(n::float / $2), lng + cos(n * 7) * 0.03 * sqrt(n::float / $2), n % 360, now(), now(), now()
  from fresh returning driver_id as "driverId", lat, lng, heading`

/** Deliveries in every state a board shows: without a driver, being fetched, on the way, late, and a few in trouble. */
const DELIVERIES = `
  with fresh as (
    select gen_random_uuid() as id, gen_random_uuid() as order_id, n, r.id as restaurant_id, m.id as market_id, m.currency, r.lat, r.lng,
      (array['unassigned', 'unassigned', 'unassigned', 'assigned', 'assigned', 'at_pickup', 'picked_up', 'picked_up', 'at_dropoff', 'failed'])
        [1 + n % 10] as status, now() + make_interval(mins => (n * 37) % 55 - 8) as promised_at
    from generate_series(1, $2::int) n join markets m on m.slug = $1
      join lateral (select id, lat, lng from restaurants where market_id = m.id order by id offset n % (select count(*) from restaurants where market_id = m.id) limit 1) r on true
  ), orders as (
    insert into orders (id, number, status, market_id, restaurant_id, currency, subtotal, delivery_fee, total, payment_method, address_line1, address_city,
      lat, lng, distance_meters, tracking_token)
    select order_id, 'BEN-' || lpad(n::text, 4, '0'), (case when status in ('unassigned', 'assigned') then 'preparing' when status = 'at_pickup' then 'ready'
        else 'out_for_delivery' end)::enum_orders_status, market_id, restaurant_id, currency::text::enum_orders_currency, 5000, 1000, 6000, 'cash', n || ' Rue Joss', 'Akwa',
      lat + sin(n * 3) * 0.02, lng + cos(n * 5) * 0.02, 1800, order_id::text from fresh returning id
  )
  insert into deliveries (id, order_id, market_id, restaurant_id, status, driver_id, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng,
    distance_meters, cash_due, driver_pay, ready_by, promised_at, reason)
  select f.id, order_id, market_id, restaurant_id, status::enum_deliveries_status,
    case when status <> 'unassigned' then ($3::uuid[])[n] end, lat, lng, lat + sin(n * 3) * 0.02, lng + cos(n * 5) * 0.02, 1800, 6000, 800,
    promised_at - interval '20 minutes', promised_at, case when status = 'failed' then 'Nobody opened the door' end
  from fresh f join orders o on o.id = f.order_id`

/** Drivers on duty with a position, and deliveries among them, written as they would stand after a busy hour. */
export async function seedCrowd(
  sql: pg.Pool,
  { market, drivers, deliveries }: { market: string; drivers: number; deliveries: number },
): Promise<Crowd> {
  const { rows } = await sql.query<Moving>(DRIVERS, [market, drivers, NAMES])
  await sql.query(DELIVERIES, [market, deliveries, rows.map(({ driverId }) => driverId)])
  return { market, drivers: rows }
}

/** One step of everybody: stored like a phone's report, and told on the channel on which the server's processes hear each other. */
export async function moveCrowd(sql: pg.Pool, crowd: Crowd): Promise<void> {
  const at = new Date().toISOString()
  for (const driver of crowd.drivers) {
    driver.heading = (driver.heading + Math.random() * 30 - 15 + 360) % 360
    const angle = (driver.heading * Math.PI) / 180
    driver.lat += Math.cos(angle) * STEP_DEGREES
    driver.lng += Math.sin(angle) * STEP_DEGREES
  }
  for (let first = 0; first < crowd.drivers.length; first += LUMP) {
    const some = crowd.drivers.slice(first, first + LUMP)
    const messages = some.map((driver) =>
      JSON.stringify({
        namespace: '/admin',
        rooms: ['admin'],
        event: 'driver-location',
        payload: { ...driver, speed: 11, at },
      }),
    )
    await sql.query(
      `with moved as (
         update driver_positions p set lat = g.lat, lng = g.lng, heading = g.heading, at = now(), received_at = now()
         from jsonb_to_recordset($2::jsonb) as g ("driverId" uuid, lat float8, lng float8, heading float8) where p.driver_id = g."driverId"
       )
       select pg_notify('waybill_broadcast', m) from unnest($1::text[]) m`,
      [messages, JSON.stringify(some)],
    )
  }
}
