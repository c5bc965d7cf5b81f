import { randomUUID } from 'node:crypto'
import { cashTaken, escrowSplit } from '../../src/domain/ledger/order-entries'
import { orderRefunded } from '../../src/domain/ledger/refund-entries'
import { reverseEntry } from '../../src/domain/ledger/reverse-entry'
import type { DeliveredOrder } from '../../src/domain/ledger/split-order'
import { sumOfDues } from '../../src/domain/refunds/due'
import { NO_EXTRAS } from '../../src/domain/refunds/faults'
import type { RefundPart } from '../../src/domain/refunds/spread-refund'
import { send } from './ledger'
import type { Town } from './town'

export type Sale = Omit<DeliveredOrder, 'id' | 'marketId' | 'restaurantId'>

/** The worked examples of states.md. */
export const DOUALA_SALE: Sale = {
  currency: 'XAF',
  subtotal: 8_500,
  discounts: [],
  serviceFee: 0,
  smallOrderFee: 0,
  tax: 1_372,
  taxIncluded: true,
  tip: 500,
  total: 10_000,
  driverPay: 1_340,
  commissionBasisPoints: 1_500,
  commissionTier: 'first',
  taxRemitter: 'restaurant',
  taxBasisPoints: 1_925,
}

export const FLORIDA_SALE: Sale = {
  currency: 'USD',
  subtotal: 4_200,
  discounts: [{ off: 'items', byRestaurant: 0, byPlatform: 500 }],
  serviceFee: 200,
  smallOrderFee: 0,
  tax: 294,
  taxIncluded: false,
  tip: 600,
  total: 5_293,
  driverPay: 1_152,
  commissionBasisPoints: 1_200,
  commissionTier: 'usual',
  taxRemitter: 'platform',
  taxBasisPoints: 700,
}

interface Told {
  /** ISO 8601. */
  at: string
  number?: string
  restaurantId?: string
}

/** A delivered order of the past with all that it booked. @returns its id, and that of the entry of its split */
export async function putSale(town: Town, sale: Sale, { at, number, restaurantId = town.mine.id }: Told) {
  const id = randomUUID()
  const { currency, subtotal, discounts, serviceFee, tax, taxIncluded, tip, total } = sale
  const discount = discounts.reduce((sum, { byRestaurant, byPlatform }) => sum + byRestaurant + byPlatform, 0)
  const deliveryFee = total - subtotal + discount - serviceFee - (taxIncluded ? 0 : tax) - tip
  await town.sql.query(
    `insert into orders (id, number, status, market_id, restaurant_id, currency, subtotal, discount, discounts, delivery_fee, service_fee, tax, tax_included, tip, total, payment_method,
       contact_name, contact_phone, address_line1, address_city, lat, lng, distance_meters, accept_by, tracking_token, created_at, delivered_at, closed_at)
     values ($1::uuid, $2, 'delivered', $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, 'cash', 'Guy', '+237699000111', '1 Rue Joss',
       'Douala', 4.06, 9.7, 1100, $15, md5($1::uuid::text), $15, $15, $15)`,
    [
      ...[id, number ?? `F-${id.slice(-12)}`, town.marketId, restaurantId, currency, subtotal, discount],
      ...[JSON.stringify(discounts), deliveryFee, serviceFee, tax, taxIncluded, tip, total, at],
    ],
  )
  const order: DeliveredOrder = { ...sale, id, marketId: town.marketId, restaurantId }
  const driverId = town.people.driver.driverId ?? ''
  const split = escrowSplit(order, driverId)
  const entryId = randomUUID()
  await send(town.sql, town.marketId, [
    { id: randomUUID(), at, ...cashTaken(order, driverId) },
    { id: entryId, at, ...split },
  ])
  return { orderId: id, entryId, split }
}

/** A refund of a sale by which goods of ten went back with their tax, at a moment, at the platform's cost. */
export async function giveBack(
  town: Town,
  orderId: string,
  { dues, at }: { dues: RefundPart['dues']; at: string },
): Promise<void> {
  const tax = sumOfDues(dues)
  const paid = {
    orderId,
    marketId: town.marketId,
    currency: 'USD',
    provider: null,
    customerId: null,
    method: 'cash',
  } as const
  const { rows } = await town.sql.query<{ id: string; paymentId: string }>(
    `with paid as (
       insert into payments (id, order_id, market_id, method, status, amount, captured, refunded, currency, created_at)
       values (gen_random_uuid(), $1, $2, 'cash', 'captured', 5499, 5499, 0, 'USD', $3) returning id
     )
     insert into refunds (id, order_id, payment_id, market_id, method, status, amount, currency, cause, goods, to_customer, tax, dues, created_at)
     select gen_random_uuid(), $1, id, $2, 'cash', 'paid', 1000 + $4::int, 'USD', 'items', 1000 + $4::int, 1000 + $4::int, $4, $5::jsonb, $3 from paid
     returning id, payment_id as "paymentId"`,
    [orderId, town.marketId, at, tax, JSON.stringify(dues)],
  )
  const { id = '', paymentId = '' } = rows[0] ?? {}
  const worth = 1_000 + tax
  const part = {
    paymentId,
    goods: worth,
    toCustomer: worth,
    tax,
    commission: 0,
    extras: NO_EXTRAS,
    extraTaxes: NO_EXTRAS,
  }
  const parties = { restaurantId: town.mine.id, driverId: town.people.driver.driverId ?? '' }
  const booked = orderRefunded(
    { ...paid, paymentId },
    id,
    { ...part, dues, amount: worth },
    { fault: 'platform', parties },
  )
  await send(town.sql, town.marketId, [{ id: randomUUID(), at, ...booked }])
}

/** Takes back what a sale has booked, at a moment. */
export async function takeBack(town: Town, sale: Awaited<ReturnType<typeof putSale>>, at: string): Promise<void> {
  const { terms: _, ...booked } = sale.split
  await send(town.sql, town.marketId, [
    { id: randomUUID(), at, reverses: sale.entryId, ...reverseEntry(sale.entryId, booked) },
  ])
}

/** An authority of the town's market. @param share basis points; null: what the others leave */
export async function nameAuthority(
  { sql, marketId }: Town,
  name: string,
  share: number | null = null,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into tax_authorities (id, name, market_id, share_basis_points) values (gen_random_uuid(), $1, $2, $3) returning id`,
    [name, marketId, share],
  )
  return rows[0]?.id ?? ''
}
