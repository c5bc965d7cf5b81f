import { v7 as uuid } from 'uuid'
import { askOptions } from './options'
import { putOrder } from './order-rows'
import { putPayout } from './payouts'
import { makePromotion } from './promotions'
import type { Person, Town } from './town'
import { putTraces } from './trace-rows'

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
  const code = `DEAL-${restaurant.slug.toUpperCase()}`
  const promotionId = await makePromotion(town, { restaurant: restaurant.id, fundedBy: 'restaurant', code, uses: 9 })
  const mediaId = uuid()
  await sql.query(
    `insert into media (id, filename, mime_type, hash, blurhash) values ($1::uuid, $1::uuid::text, 'image/webp', md5($1::uuid::text), 'L6PZfSi_.AyE_3t7t7R**0o#DgR4')`,
    [mediaId],
  )
  await sql.query(`insert into media_locales (alt, _locale, _parent_id) values ('A plate', 'en', $1)`, [mediaId])
  const paid = await putPayout(town, { kind: 'restaurant', id: restaurant.id })
  const earned = await putPayout(town, { kind: 'driver', id: driver.driverId ?? '' })
  const spared = await putPayout(town, { kind: 'customer', id: customer.id })
  return {
    orders: orderId,
    'bulk-orders': await one(
      `insert into bulk_orders (id, number, market_id, restaurant_id, customer_id, size, currency)
       values ($1::uuid, 'B-' || $1::uuid::text, $2, $3, $4, 2, 'XAF') returning id`,
      uuid(),
      marketId,
      restaurant.id,
      customer.id,
    ),
    deliveries: deliveryId,
    offers: offerId,
    restaurants: restaurant.id,
    categories: await one('select id from categories limit 1'),
    products: restaurant.products[0] ?? '',
    'option-groups': choices.groupId,
    options: choices.options[0] ?? '',
    promotions: promotionId,
    ...(await putTraces(sql, { restaurantId: restaurant.id, orderId, marketId })),
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
    'identity-checks': await one(
      `insert into identity_checks (id, person_id, market_id, type, status, provider, reference, document_kind, reason, waiting_since)
       values ($1::uuid, $2, $3, 'age', 'needs_review', 'manual', $1::uuid::text, 'passport', 'uploaded', now()) returning id`,
      uuid(),
      customer.id,
      marketId,
    ),
    licences: await one(
      `insert into licences (id, title, kind, market_id, restaurant_id, holder, number, expires_on)
       values ($1, 'Alcohol licence', 'alcohol_licence', $2, $3, 'The restaurant', 'BEV-1', '2099-01-01') returning id`,
      uuid(),
      marketId,
      restaurant.id,
    ),
    'driver-papers': await one(
      `with file as (
         insert into documents (id, name, purpose, person_id, mime_type, bytes, key_id) values ($4, 'Licence', 'driver_paper', $5, 'application/pdf', 9, 'k1') returning id
       )
       insert into driver_papers (id, driver_id, market_id, kind, status, counts, expires_on, document_id)
       select $1, $2, $3, 'driving_licence', 'verified', true, '2099-01-01', id from file returning id`,
      uuid(),
      driver.driverId,
      town.marketId,
      uuid(),
      // A file that is not the driver's own: who reads documents is told by theirs.
      owner.id,
    ),
    'background-checks': await one(
      `insert into background_checks (id, driver_id, market_id, status, provider) values ($1, $2, $3, 'clear', 'manual') returning id`,
      uuid(),
      driver.driverId,
      town.marketId,
    ),
    addresses: await one(
      `insert into addresses (id, user_id, line1, city, lat, lng) values ($1, $2, '7 Rue Cachée', 'Douala', 4, 9) returning id`,
      uuid(),
      customer.id,
    ),
    'phone-codes': await one(
      `insert into phone_codes (id, masked_phone, phone, purpose, sending, user_id, market_id, attempts, calls, expires_at, language, replaced_at)
       values ($1, '+237•••••••11', '+237699000111', 'verify-phone', 'accepted', $2, $3, 0, 1, now(), 'en', now()) returning id`,
      uuid(),
      customer.id,
      marketId,
    ),
    payments: await one('select id from payments where order_id = $1', orderId),
    wallets: await one(
      `insert into wallets (id, customer_id, market_id, currency) values ($1, $2, $3, 'XAF')
       on conflict (customer_id, currency) do update set updated_at = now() returning id`,
      uuid(),
      customer.id,
      marketId,
    ),
    'payment-methods': await one(
      `insert into payment_methods (id, customer_id, provider, brand, last4, exp_month, exp_year, reference) values ($1::uuid, $2, 'stripe', 'visa', '4242', 12, 2034, 'pm_' || $1::text) returning id`,
      uuid(),
      customer.id,
    ),
    'auto-top-ups': await one(
      `insert into auto_top_ups (id, customer_id, market_id, threshold, amount, currency, method, phone, active, since) values ($1, $2, $3, 100, 500, 'XAF', 'mobile_money', '+237670000000', false, now())
       on conflict (customer_id) do update set active = false returning id`,
      uuid(),
      customer.id,
      marketId,
    ),
    refunds: await one(
      `insert into refunds (id, order_id, payment_id, market_id, method, status, amount, currency, cause)
       select $1, p.order_id, p.id, p.market_id, 'cash', 'failed', 100, 'XAF', 'amount' from payments p where p.order_id = $2 returning id`,
      uuid(),
      orderId,
    ),
    'payment-attempts': await one(
      `insert into payment_attempts (id, kind, status, provider, market_id, order_id, payment_id, amount, currency, calls, settled_at)
       select $1, 'collect', 'refused', 'campay', p.market_id, p.order_id, p.id, 100, 'XAF', 1, now() from payments p where p.order_id = $2 returning id`,
      uuid(),
      orderId,
    ),
    'provider-events': await one(
      `insert into provider_events (id, provider, event_id, type, subject, reference, handled_at)
       values ($1::uuid, 'campay', $1::uuid::text, 'movement.in', 'in', 'nobody', now()) returning id`,
      uuid(),
    ),
    reconciliations: await one(
      `insert into reconciliations (id, provider, day, status) values ($1::uuid, 'campay', 'day ' || $1::uuid, 'done') returning id`,
      uuid(),
    ),
    'reconciliation-lines': await one(
      `with run as (insert into reconciliations (id, provider, day, status) values ($1::uuid, 'noupay', 'day ' || $1::uuid, 'done') returning id)
       insert into reconciliation_lines (id, reconciliation_id, provider, day, key, kind, status, market_id, currency, direction, actions)
       select $1::uuid, id, 'noupay', 'day ' || $1::uuid, $1::uuid::text, 'missing_here', 'open', $2, 'XAF', 'in', '[]' from run returning id`,
      uuid(),
      marketId,
    ),
    disputes: await one(
      `insert into disputes (id, payment_id, order_id, market_id, status, amount, currency, provider, reference)
       select $1::uuid, p.id, p.order_id, p.market_id, 'open', 100, 'XAF', 'stripe', 'dp_' || $1::uuid from payments p where p.order_id = $2 returning id`,
      uuid(),
      orderId,
    ),
    payouts: paid.payout,
    'payouts of driver': earned.payout,
    'payouts of customer': spared.payout,
    'payout-destinations': paid.destination,
    'payout-destinations of driver': earned.destination,
    'payout-destinations of customer': spared.destination,
    'payout-holds': paid.hold,
    'journal-entries': await one(
      `select id from journal_entries where order_id = $1 and kind = 'order.delivered'`,
      orderId,
    ),
    'ledger-accounts': await one(
      'select id from ledger_accounts where code = $1',
      `restaurant:${restaurant.id}:payable:XAF`,
    ),
    'rule-packs': await one(
      `insert into rule_packs (id, market_id, version, state, rules) select $1, $2, coalesce(max(version), 0) + 1, 'draft', '[]' from rule_packs
       where market_id = $2 returning id`,
      uuid(),
      marketId,
    ),
    'rule-trials': await one(
      `insert into rule_trials (id, pack_id, market_id, version, first_day, last_day, status)
       select $1, id, market_id, version, '2026-11-01', '2026-11-02', 'done' from rule_packs where market_id = $2 limit 1 returning id`,
      uuid(),
      marketId,
    ),
    'commission-plans': await one(
      `insert into commission_plans (id, name, market_id, restaurant_id, begins_at) values ($1, 'Far off', $2, $3, '2100-01-01') returning id`,
      uuid(),
      marketId,
      restaurant.id,
    ),
    // Not in force: the town's orders are taxed as its market says.
    'tax-rules': await one(
      `insert into tax_rules (id, name, market_id, level, rate_percent, begins_at, ends_at) values ($1, 'Sales tax', $2, 'state', 6.25, now() - interval '2 days', now() - interval '1 day') returning id`,
      uuid(),
      marketId,
    ),
    'tax-authorities': await one(
      `insert into tax_authorities (id, name, market_id, share_basis_points) values ($1, 'The city', $2, 1) returning id`,
      uuid(),
      marketId,
    ),
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
    'surge-levels': await one(
      `insert into surge_levels (id, market_id, at, cell, before, after, reason, demand, supply, shortage)
       values ($1, $2, now(), '87580e2a0ffffff', 10000, 11000, 'rose', 6, 2, 6667) returning id`,
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
    'compliance-log': await one(`select id from compliance_log where actor_role = 'guest' limit 1`),
  }
}

/** What is the person's own of a collection: themselves, their sign-in, or their side's row; what has one owner has a row for each. */
export async function ownRow({ sql, people }: Town, { mine }: Estates, slug: string, role: keyof Town['people']) {
  if (slug === 'users') return people[role].id
  if (slug === 'ledger-accounts' && role === 'driver') return payableOf(sql, people.driver.driverId ?? '')
  if (slug !== 'sessions') return mine[`${slug} of ${role}`] ?? mine[slug] ?? ''
  const { rows } = await sql.query<{ id: string }>('select id from sessions where user_id = $1', [people[role].id])
  return rows[0]?.id ?? ''
}

async function payableOf(sql: Town['sql'], driverId: string): Promise<string> {
  const code = `driver:${driverId}:payable:XAF`
  const { rows } = await sql.query<{ id: string }>('select id from ledger_accounts where code = $1', [code])
  return rows[0]?.id ?? ''
}
