import type { Town } from './town'

/** So many delivered orders of `mine` over the last hundred days, with their deliveries, written at once; numbers `MNY-…`. */
export async function putManyOrders({ sql, marketId, mine }: Town, count: number): Promise<void> {
  await sql.query(
    `insert into orders (id, number, status, market_id, restaurant_id, currency, subtotal, total, payment_method, contact_name, contact_phone,
       address_line1, address_city, lat, lng, distance_meters, tracking_token, created_at, updated_at, closed_at)
     select gen_random_uuid(), 'MNY-' || lpad(i::text, 8, '0'), 'delivered', $1, $2, 'XAF', 1000, 1000, 'cash', 'Person ' || i,
       '+2376' || lpad((i * 7919 % 100000000)::text, 8, '0'), i || ' Rue Joss', 'Douala', 4.05, 9.7, 1000, 'many-' || i, at, at, at
     from generate_series(1, $3::int) i, lateral (select now() - i * interval '100 days' / $3::int as at) moment`,
    [marketId, mine.id, count],
  )
  await sql.query(
    `insert into deliveries (id, order_id, market_id, restaurant_id, status, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters,
       created_at, updated_at, closed_at)
     select gen_random_uuid(), id, market_id, restaurant_id, 'delivered', 4.05, 9.7, 4.06, 9.7, 1000, created_at, created_at, created_at
     from orders where number like 'MNY-%'`,
  )
  await sql.query('analyze orders')
  await sql.query('analyze deliveries')
}
