import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { openDatabase } from '../../src/database/open-database'
import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'
import type { OrderStatus } from '../../src/domain/orders/transitions'
import type { Database } from '../../src/ports/database'
import type { MarketHead } from '../../src/queries/dashboards/market-head'
import type { TestDatabase } from '../setup/database'

/** An order to be put down as it stands; times are ISO 8601. What is not told is as it mostly is. */
export interface OrderWish {
  restaurant: { id: string; market: MarketHead }
  at: string
  status: OrderStatus
  /** The moment of its end. */
  closed?: string
  total?: number
  tip?: number
  reason?: string
  confirmedAt?: string
  readyBy?: string
  readyAt?: string
  promisedAt?: string
  /** A delivery in this state, of this driver. */
  delivery?: DeliveryStatus
  driver?: string
  lines?: readonly { product: string; quantity: number; price: number }[]
}

/** Markets, restaurants and orders at exact moments, for queries whose answers were worked out by hand. */
export interface SmallWorld {
  sql: pg.Pool
  /** As the server reads it. */
  db: Database
  market(slug: string, settings: Pick<MarketHead, 'currency' | 'timeZone'>): Promise<MarketHead>
  restaurant(market: MarketHead, name: string): Promise<{ id: string; market: MarketHead }>
  product(restaurant: { id: string }, name: { en: string; fr: string }): Promise<string>
  driver(market: MarketHead, online: boolean): Promise<string>
  order(wish: OrderWish): Promise<string>
  /** One row of the audit log. */
  audit(entry: { at: string; role: string; command?: string; actorId?: string; orderId?: string }): Promise<void>
  close(): Promise<void>
}

export function openSmallWorld(database: TestDatabase): SmallWorld {
  const sql = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  const app = new pg.Pool({ connectionString: database.appUrl, max: 10 })
  // Dropping the database at the end may cut a connection that is just closing, which is no failure.
  for (const pool of [sql, app])
    pool.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined)
  let count = 0
  const code = () => `${++count}`.padStart(3, '0')

  return {
    sql,
    db: openDatabase(app),

    async market(slug, { currency, timeZone }) {
      const id = uuid()
      await sql.query(
        `insert into markets (id, name, slug, code, country, currency, time_zone, lat, lng) values ($1, $2, $2, $3, 'US', $4, $5, 0, 0)`,
        [id, slug, code(), currency, timeZone],
      )
      return { id, slug, name: slug, currency, timeZone }
    },

    async restaurant(market, name) {
      const id = uuid()
      await sql.query(
        `insert into restaurants (id, name, slug, market_id, lat, lng, stage) values ($1, $2::text, lower($2::text), $3, 0, 0, 'live')`,
        [id, name, market.id],
      )
      return { id, market }
    },

    async product(restaurant, name) {
      const id = uuid()
      const category = uuid()
      await sql.query(`insert into categories (id, slug) values ($1, $2)`, [category, category])
      await sql.query(`insert into products (id, restaurant_id, category_id, price) values ($1, $2, $3, 100)`, [
        id,
        restaurant.id,
        category,
      ])
      await sql.query(
        `insert into products_locales (name, _locale, _parent_id) values ($1, 'en', $3), ($2, 'fr', $3)`,
        [name.en, name.fr, id],
      )
      return id
    },

    async driver(market, online) {
      const id = uuid()
      await sql.query(`insert into users (id, email, full_name, role) values ($1, $2, 'Driver', 'driver')`, [
        id,
        `${id}@world.test`,
      ])
      await sql.query(
        `insert into drivers (id, display_name, user_id, market_id, online) values ($1, 'Driver', $1, $2, $3)`,
        [id, market.id, online],
      )
      return id
    },

    async order(wish) {
      const { restaurant, at, status, closed = null, total = 1000, tip = 0, lines = [] } = wish
      const id = uuid()
      await sql.query(
        `insert into orders (id, number, status, market_id, restaurant_id, currency, subtotal, tip, total, payment_method, address_line1,
           address_city, lat, lng, distance_meters, accept_by, confirmed_at, ready_by, ready_at, promised_at, delivered_at, closed_at,
           reason, tracking_token, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'cash', 'a', 'b', 0, 0, 1000, $10::timestamptz + interval '10 minutes', $11, $12, $13,
           $14, $15, $16, $17, $2, $10::timestamptz, $10::timestamptz)`,
        [
          id,
          `N-${++count}`,
          status,
          restaurant.market.id,
          restaurant.id,
          restaurant.market.currency,
          total - tip,
          tip,
          total,
          at,
          wish.confirmedAt,
          wish.readyBy,
          wish.readyAt,
          wish.promisedAt,
          status === 'delivered' ? closed : null,
          closed,
          wish.reason,
        ],
      )
      for (const { product, quantity, price } of lines) {
        await sql.query(
          `insert into order_lines (id, order_id, product_id, name, quantity, unit_price, total) values ($1, $2, $3, 'As sold', $4, $5, $6)`,
          [uuid(), id, product, quantity, price, quantity * price],
        )
      }
      if (wish.delivery) {
        await sql.query(
          `insert into deliveries (id, order_id, market_id, restaurant_id, status, driver_id, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng,
             distance_meters, ready_by, promised_at, closed_at, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, 0, 0, 0, 0, 1000, $7, $8, $9, $10, $10)`,
          [
            uuid(),
            id,
            restaurant.market.id,
            restaurant.id,
            wish.delivery,
            wish.driver,
            wish.readyBy,
            wish.promisedAt,
            closed,
            at,
          ],
        )
      }
      return id
    },

    async audit({ at, role, command = 'order.cancel', actorId, orderId }) {
      await sql.query(
        `insert into compliance_log (id, command, actor_role, actor_id, subject_kind, subject_id, request_id, at, recorded_at)
         values ($1, $2, $3, $4, $5, $6, 'r', $7, $7)`,
        [uuid(), command, role, actorId, orderId ? 'order' : null, orderId, at],
      )
    },

    async close() {
      await app.end()
      await sql.end()
    },
  }
}
