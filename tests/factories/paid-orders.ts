import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { awaitUntil } from '../setup/await-until'
import { drive, goOnline } from './dispatching'
import { CENTRE, type Person, type Town } from './town'

const METERS_PER_DEGREE = 111_195

/** The market of states.md's example in dollars, which takes every method. */
export async function asFlorida({ sql, marketId, mine }: Town): Promise<void> {
  await sql.query(
    `update markets set currency = 'USD', delivery_base = 499, delivery_per_km = 0, service_basis_points = 476, tax_basis_points = 700,
       tax_included = false, tax_remitted_by = 'platform', driver_base = 300, driver_per_km = 60, detour_percent = 100, cash_enabled = true,
       card_enabled = true, mobile_money_enabled = true, wallet_enabled = true, points_enabled = true, cash_limit = 0 where id = $1`,
    [marketId],
  )
  await sql.query(
    `insert into commission_plans (id, name, market_id, restaurant_id, begins_at, first_basis_points)
     values (gen_random_uuid(), 'Mine', $1, $2, now() - interval '1 day', 1200)`,
    [marketId, mine.id],
  )
}

export interface Sale {
  price: number
  quantity?: number
  /** Ids of further products, a piece of each. */
  further?: readonly string[]
  tip?: number
  meters?: number
  payment: { method: string; paymentMethodId?: string; phone?: string; wallet?: number }
  customer?: Person | null
}

export interface Sold {
  id: string
  lineId: string
  /** All of them, in their order. */
  lines: string[]
  paymentId: string
}

/** Orders, pays, cooks and drives through the API, and waits until the money is taken. A guest's order is opened by its cart. */
export async function sell(
  town: Town,
  { price, quantity = 1, further = [], tip = 0, meters = 4_150, payment, customer = town.people.customer }: Sale,
): Promise<Sold> {
  const { api, people, sql } = town
  const by = customer ? { token: customer.token } : { cartToken: randomUUID() }
  const productId = await town.product({ price })
  await api.post('/api/cart/add', { ...by, body: { productId, quantity } })
  for (const each of further) await api.post('/api/cart/add', { ...by, body: { productId: each, quantity: 1 } })
  const address = { line1: '1 Rue Joss', city: 'Douala', lat: CENTRE.lat + meters / METERS_PER_DEGREE, lng: CENTRE.lng }
  const contact = { name: 'Aïcha Ngono', phone: '+237670000333' }
  const placed = await api.post<{ id: string }>('/api/orders', { ...by, body: { address, contact, payment, tip } })
  expect(placed.status, JSON.stringify(placed.body)).toBe(201)
  const { id } = placed.body
  const told = async (what: string) =>
    (await sql.query<{ status: string }>(`select status from ${what} where id = $1`, [id])).rows[0]?.status
  await awaitUntil(async () => (await told('orders')) === 'placed', { timeout: 20_000 })
  await goOnline(town, people.driver)
  await api.post(`/api/orders/${id}/accept`, { token: people.owner.token, body: { prepMinutes: 1 } })
  await drive(town, people.driver, id, ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
  await awaitUntil(
    async () => {
      const { rows } = await sql.query(
        `select from payments where order_id = $1 and captured = 0 and status <> 'failed'`,
        [id],
      )
      return rows.length === 0
    },
    { timeout: 20_000 },
  )
  const { rows } = await sql.query<{ lineId: string; paymentId: string }>(
    `select l.id as "lineId", (select p.id from payments p where p.order_id = $1 order by p.created_at desc limit 1) as "paymentId"
     from order_lines l where l.order_id = $1 order by l.position`,
    [id],
  )
  const lines = rows.map(({ lineId }) => lineId)
  return { id, lineId: lines[0] ?? '', lines, paymentId: rows[0]?.paymentId ?? '' }
}

interface Refund {
  id: string
  status: string
  method: string
  amount: number
}

/** Refunds of an order as they stand, the first one first. */
export async function refundsOf({ sql }: Town, orderId: string): Promise<Refund[]> {
  const { rows } = await sql.query<Refund>(
    'select id, status, method, amount::int from refunds where order_id = $1 order by created_at, id',
    [orderId],
  )
  return rows
}

/** Waits until what goes back of an order stands so. */
export async function settledRefunds(town: Town, orderId: string, status: string): Promise<Refund[]> {
  return awaitUntil(
    async () => {
      const refunds = await refundsOf(town, orderId)
      return refunds.length > 0 && refunds.every((refund) => refund.status === status) ? refunds : null
    },
    { timeout: 20_000 },
  )
}
