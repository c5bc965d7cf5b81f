import { randomUUID } from 'node:crypto'
import { cashTaken, escrowSplit } from '../../src/domain/ledger/order-entries'
import { reverseEntry } from '../../src/domain/ledger/reverse-entry'
import type { DeliveredOrder } from '../../src/domain/ledger/split-order'
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
