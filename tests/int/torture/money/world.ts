import { v7 as uuid } from 'uuid'
import type { Person, Town } from '../../../factories/town'
import { HANDS } from './plan'

export interface Place {
  readonly marketId: string
  readonly currency: 'XAF' | 'USD'
  readonly products: readonly string[]
  readonly restaurantId: string
  readonly owner: Person
  /** Who lets payouts go out that somebody else asked for. */
  readonly approver: Person
  readonly at: { lat: number; lng: number }
}

export interface Hand {
  readonly number: number
  readonly place: Place
  readonly customer: Person
  readonly driver: Person
}

const DOUALA = { currency: 'XAF', at: { lat: 4.05, lng: 9.7 } } as const
const AMERICA = [
  { slug: 'torture-miami', code: 'TMI', zone: 'America/New_York', at: { lat: 25.89, lng: -80.18 } },
  { slug: 'torture-austin', code: 'TAU', zone: 'America/Chicago', at: { lat: 30.27, lng: -97.74 } },
] as const

/** Three markets, with a hand for each of so many customers and a driver of his own. */
export async function furnish(town: Town): Promise<{ places: Place[]; hands: Hand[] }> {
  await town.sql.query(
    `update markets set mobile_money_enabled = true, cancel_fee_placed_basis_points = 500, service_basis_points = 300, tax_basis_points = 1925,
       tax_included = true`,
  )
  const approver = await town.person('admin')
  const { owner } = town.people
  const { id: restaurantId, products } = town.mine
  const places: Place[] = [{ ...DOUALA, marketId: town.marketId, restaurantId, products, owner, approver }]
  for (const american of AMERICA) places.push(await openMarket(town, american, approver))
  await town.sql.query(
    `update markets set card_enabled = true, wallet_enabled = true, points_enabled = true, points_every = 20, payment_minutes = 1,
       payout_hold_days = 0, payout_approval_above = 1500, refund_limit = 1000000`,
  )
  const hands = await Promise.all(
    Array.from({ length: HANDS }, async (_, number): Promise<Hand> => {
      const place = places[number % places.length] as Place
      const [customer, driver] = [await town.person('customer'), await town.person('driver')]
      await town.sql.query('update drivers set market_id = $1 where id = $2', [place.marketId, driver.driverId])
      await town.sql.query('update users set market_id = $1 where id = any($2)', [
        place.marketId,
        [customer.id, driver.id],
      ])
      return { number, place, customer, driver }
    }),
  )
  return { places, hands }
}

async function openMarket(
  town: Town,
  { slug, code, zone, at }: (typeof AMERICA)[number],
  approver: Person,
): Promise<Place> {
  const { sql } = town
  const [marketId, restaurantId] = [uuid(), uuid()]
  await sql.query(
    `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng, delivery_base, delivery_per_km, driver_base, driver_per_km,
       cancel_fee_placed_basis_points, service_basis_points, tax_basis_points)
     values ($1, $2::text, $2::text, $3, 'US', 'USD', 'en', $4, $5, $6, 299, 50, 300, 60, 500, 500, 700)`,
    [marketId, slug, code, zone, at.lat, at.lng],
  )
  await sql.query(
    `insert into restaurants (id, name, slug, market_id, lat, lng, prep_minutes, stage) values ($1, $2::text, $2::text, $3, $4, $5, 15, 'live')`,
    [restaurantId, slug, marketId, at.lat, at.lng],
  )
  const products: string[] = []
  for (const price of [1_400, 4_200]) {
    const id = uuid()
    await sql.query(
      `insert into products (id, restaurant_id, category_id, price, active) select $1, $2, id, $3, true from categories limit 1`,
      [id, restaurantId, price],
    )
    await sql.query(
      `insert into products_locales (name, _locale, _parent_id) values ('Bowl', 'en', $1), ('Bol', 'fr', $1)`,
      [id],
    )
    products.push(id)
  }
  const owner = await town.person('owner', { restaurants: [restaurantId] })
  return { marketId, currency: 'USD', products, restaurantId, owner, approver, at }
}
