import { v7 as uuid } from 'uuid'
import { askOptions } from './options'
import { putOrder } from './order-rows'
import { makePromotion } from './promotions'
import type { Person, Town } from './town'

/** A row of every collection that belongs to this side of the town, by slug. */
export type Estate = Record<string, string>

export interface Estates {
  /** Of customer, owner, staff and driver. */
  mine: Estate
  /** Of otherCustomer, otherOwner and otherDriver. */
  theirs: Estate
}

const NOWHERE = JSON.stringify({ kind: 'municipalities', names: ['Nowhere'] })

/** Two delivered orders of two restaurants and all that hangs on them, and a row of everything else. */
export async function makeEstates(town: Town): Promise<Estates> {
  const { people, mine, other } = town
  const { customer, otherCustomer, driver, otherDriver, owner, otherOwner } = people
  return {
    mine: await makeEstate(town, { customer, driver, owner, restaurant: mine }),
    theirs: await makeEstate(town, {
      customer: otherCustomer,
      driver: otherDriver,
      owner: otherOwner,
      restaurant: other,
    }),
  }
}

interface Side {
  customer: Person
  driver: Person
  owner: Person
  restaurant: Town['mine']
}

async function makeEstate(town: Town, { customer, driver, owner, restaurant }: Side): Promise<Estate> {
  const { sql, marketId } = town
  const { orderId, deliveryId, offerId } = await putOrder(town, { status: 'delivered', restaurant, customer, driver })
  const one = async (query: string, ...values: unknown[]) =>
    (await sql.query<{ id: string }>(query, values)).rows[0]?.id ?? ''
  const choices = await askOptions(town, restaurant.products[1] ?? '', [{}], { restaurantId: restaurant.id })
  // With a code, so that nobody's totals change by it.
  const deal = {
    restaurant: restaurant.id,
    fundedBy: 'restaurant',
    code: `DEAL-${restaurant.slug.toUpperCase()}`,
    uses: 9,
  } as const
  const promotionId = await makePromotion(town, deal)
  const mediaId = uuid()
  await sql.query(
    `insert into media (id, filename, mime_type, hash, blurhash) values ($1::uuid, $1::uuid::text, 'image/webp', md5($1::uuid::text), 'L6PZfSi_.AyE_3t7t7R**0o#DgR4')`,
    [mediaId],
  )
  await sql.query(`insert into media_locales (alt, _locale, _parent_id) values ('A plate', 'en', $1)`, [mediaId])
  return {
    orders: orderId,
    deliveries: deliveryId,
    offers: offerId,
    restaurants: restaurant.id,
    categories: await one('select id from categories limit 1'),
    products: restaurant.products[0] ?? '',
    'option-groups': choices.groupId,
    options: choices.options[0] ?? '',
    promotions: promotionId,
    'promotion-redemptions': await one(
      `insert into promotion_redemptions (id, promotion_id, order_id, restaurant_id, customer_id, amount, by_restaurant, currency)
       values ($1, $2, $3, $4, $5, 100, 100, 'XAF') returning id`,
      uuid(),
      promotionId,
      orderId,
      restaurant.id,
      customer.id,
    ),
    media: mediaId,
    documents: await one(
      `insert into documents (id, name, purpose, restaurant_id, product_id, mime_type, bytes, key_id) values ($1, 'Result', 'lab_result', $2, $3, 'application/pdf', 9, 'k1') returning id`,
      uuid(),
      restaurant.id,
      restaurant.products[0],
    ),
    users: owner.id,
    drivers: driver.driverId ?? '',
    addresses: await one(
      `insert into addresses (id, user_id, line1, city, lat, lng) values ($1, $2, '7 Rue Cachée', 'Douala', 4, 9) returning id`,
      uuid(),
      customer.id,
    ),
    payments: await one('select id from payments where order_id = $1', orderId),
    markets: marketId,
    areas: await one(
      `with made as (insert into areas (id, market_id, shape, excluded, active) values ($1, $2, $3, false, false) returning id),
        named as (insert into areas_locales (_parent_id, _locale, name) select id, 'en', 'Nowhere' from made) select id from made`,
      uuid(),
      marketId,
      NOWHERE,
    ),
    zones: await one(
      `with made as (insert into zones (id, market_id, shape, active) values ($1, $2, $3, false) returning id),
        named as (insert into zones_locales (_parent_id, _locale, name) select id, 'en', 'Nowhere' from made) select id from made`,
      uuid(),
      marketId,
      NOWHERE,
    ),
    tariffs: await one(
      `insert into tariffs (id, name, market_id, begins_at) values ($1, 'Far off', $2, '2100-01-01'::timestamptz + random() * interval '1 year') returning id`,
      uuid(),
      marketId,
    ),
    'order-lines': await one('select id from order_lines where order_id = $1', orderId),
    'order-events': await one('select id from order_events where order_id = $1', orderId),
    carts: await one(
      `insert into carts (id, user_id, lines, expires_at) values ($1, $2, '[]', now()) returning id`,
      uuid(),
      customer.id,
    ),
    sessions: await one('select id from sessions where user_id = $1', owner.id),
    events: await one(
      `insert into events (id, name, at, recorded_at, request_id, actor_role, data) values ($1, 'test', now(), now(), 'test', 'system', '{}') returning id`,
      uuid(),
    ),
    'audit-log': await one(`select id from audit_log where actor_role = 'guest' limit 1`),
  }
}

/** What is the person's own of a collection: themselves, their sign-in, or their side's row. */
export async function ownRow({ sql, people }: Town, { mine }: Estates, slug: string, role: keyof Town['people']) {
  if (slug === 'users') return people[role].id
  if (slug !== 'sessions') return mine[slug] ?? ''
  const { rows } = await sql.query<{ id: string }>('select id from sessions where user_id = $1', [people[role].id])
  return rows[0]?.id ?? ''
}
