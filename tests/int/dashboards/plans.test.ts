import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sql } from '../../../src/ports/database'
import { type DashboardName, findDashboard } from '../../../src/queries/dashboards'
import { openSmallWorld, type SmallWorld } from '../../factories/small-world'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

const NOW = new Date('2026-11-21T18:30:00Z')
const ORDERS = 40_000
const RESTAURANTS = 80

let database: TestDatabase
let world: SmallWorld
let restaurantId: string

/** Sixty days of orders over two markets and eighty restaurants: enough for PostgreSQL to tell a day from the whole. */
beforeAll(async () => {
  database = await createTestDatabase()
  world = openSmallWorld(database)
  const markets = [
    await world.market('york', { currency: 'USD', timeZone: 'America/New_York' }),
    await world.market('douala', { currency: 'XAF', timeZone: 'Africa/Douala' }),
  ] as const
  for (let each = 0; each < RESTAURANTS; each++)
    restaurantId = (await world.restaurant(markets[each % 2 === 0 ? 0 : 1], `R${each}`)).id
  const product = await world.product({ id: restaurantId }, { en: 'Rice', fr: 'Riz' })
  await world.sql.query(
    `insert into orders (id, number, status, market_id, restaurant_id, currency, total, subtotal, payment_method, address_line1, address_city,
       lat, lng, distance_meters, ready_by, ready_at, delivered_at, closed_at, tracking_token, created_at, updated_at)
     select gen_random_uuid(), 'P-' || n, (case when n % 20 = 0 then 'declined' else 'delivered' end)::enum_orders_status, r.market_id, r.id, 'USD',
       1000, 1000, 'cash', 'a', 'b', 0, 0, 1000, at + interval '20 minutes', at + interval '18 minutes',
       case when n % 20 > 0 then at + interval '40 minutes' end, at + interval '40 minutes', 'T' || n, at, at
     from (select n, $1::timestamptz - interval '60 days' * (1 - n / $2::float8) as at from generate_series(1, $2::int) n) s
       join (select id, market_id, row_number() over (order by name) as place from restaurants) r on r.place = 1 + n % $3`,
    [NOW, ORDERS, RESTAURANTS],
  )
  await world.sql.query(
    `insert into order_lines (id, order_id, product_id, name, quantity, unit_price, total)
     select gen_random_uuid(), id, $1, 'Rice', 1, 1000, 1000 from orders`,
    [product],
  )
  await world.sql.query(
    `insert into deliveries (id, order_id, market_id, restaurant_id, status, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters,
       closed_at, created_at, updated_at)
     select gen_random_uuid(), id, market_id, restaurant_id, 'delivered', 0, 0, 0, 0, 1, closed_at, created_at, created_at from orders`,
  )
  await world.sql.query(
    `insert into compliance_log (id, command, actor_role, request_id, at, recorded_at)
     select gen_random_uuid(), 'order.accept', case when n % 500 = 0 then 'admin' else 'owner' end, 'r',
       $1::timestamptz - interval '60 days' * (1 - n / $2::float8), $1 from generate_series(1, $2::int) n`,
    [NOW, ORDERS],
  )
  for (const table of ['orders', 'order_lines', 'deliveries', 'compliance_log'])
    await world.sql.query(`vacuum analyze ${table}`)
})

afterAll(async () => {
  await world.close()
  await database.drop()
})

/** Reads as the server does, and keeps how PostgreSQL went about it. */
function watched(plans: string[]): Sql {
  const { db } = world
  const explain = async (query: SQL) => {
    const lines = await db.rows<{ 'QUERY PLAN': string }>(sql`explain ${query}`)
    plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'))
  }
  return {
    async rows(query) {
      await explain(query)
      return db.rows(query)
    },
    async row(query) {
      await explain(query)
      return db.row(query)
    },
  }
}

it.each(['operations', 'restaurant', 'support', 'compliance'] as const)(
  'reads no table of history from end to end for %s',
  async (name: DashboardName) => {
    const plans: string[] = []
    const viewer = { role: 'owner', restaurantIds: [restaurantId] } as const
    const found = await findDashboard[name](watched(plans), { viewer, locale: 'en', now: NOW })
    expect(found).toBeDefined()
    expect(plans.length).toBeGreaterThan(3)
    for (const plan of plans)
      expect(plan).not.toMatch(/Seq Scan on (orders|order_lines|deliveries|compliance_log|order_events)/)
  },
)
