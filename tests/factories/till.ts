import { afterAll, beforeAll, beforeEach } from 'vitest'
import { freePort } from '../../src/server/free-port'
import { awaitUntil } from '../setup/await-until'
import { startTestServer, type TestServer } from '../setup/server'
import { type Simulator, startSimulator } from '../setup/simulator'
import type { Answer } from './api'
import { clearStreets, drive, goOnline } from './dispatching'
import { CENTRE, makeTown, type Person, type Town } from './town'

const SECRET = 'a secret of the till'

export interface TillOrder {
  id: string
  status: string
  total: { amount: number }
  trackingToken: string
  payment: {
    method: string
    status: string
    clientSecret: string | null
    nextAction: { kind: string; url?: string; dial?: string } | null
    failure: string | null
    parts: { method: string; status: string; amount: { amount: number } }[]
  }
}

export interface Till {
  readonly server: TestServer
  readonly town: Town
  readonly simulators: Record<'stripe' | 'campay' | 'noupay', Simulator>
  /** Terms of the market, by column. */
  market(terms: Record<string, unknown>): Promise<void>
  /** A cart of one product, so many pieces of it, ordered and paid so, at `meters` from the restaurant. */
  order(
    payment: Record<string, unknown>,
    more?: {
      price?: number
      /** In place of a new product at `price`. */
      productId?: string
      quantity?: number
      meters?: number
      tip?: number
      body?: Record<string, unknown>
      customer?: Person
      key?: string
    },
  ): Promise<Answer<TillOrder>>
  /** Cooked and driven to the door. */
  deliver(id: string, steps?: string[]): Promise<string>
  /** As it is now. */
  payment(orderId: string): Promise<Answer<TillOrder>>
  /** Waits until an order's payments are so, oldest first. */
  paid(orderId: string, ...statuses: string[]): Promise<void>
  /** Waits until an order is so. */
  status(orderId: string, status: string): Promise<void>
  /** Minor units on an account of the ledger, debits above zero; accounts by their code, with names for ids. */
  booked(code: string): Promise<number>
  /** Looks for what is due now, and does not wait for the clock. */
  sweep(): Promise<void>
}

const DELIVERED = ['arrived-pickup', 'picked-up', 'arrived', 'delivered']
const METERS_PER_DEGREE = 111_195
const PATIENCE = { timeout: 30_000, interval: 50 }

/** A server, a town whose market takes every method, and the three providers' stand-ins that ring at its door. For the tests of one file. */
export function openTill(): Till {
  let server: TestServer
  let town: Town
  const simulators = {} as Record<'stripe' | 'campay' | 'noupay', Simulator>

  const market = async (terms: Record<string, unknown>) => {
    const set = Object.keys(terms).map((column, index) => `${column} = $${index + 2}`)
    await town.sql.query(`update markets set ${set.join(', ')} where id = $1`, [town.marketId, ...Object.values(terms)])
  }

  beforeAll(async () => {
    const port = await freePort()
    const hook = (name: string) => `http://127.0.0.1:${port}/webhooks/${name}`
    const settle = { 'settle-seconds': '0' }
    const [stripe, campay, noupay] = await Promise.all([
      startSimulator('stripe', { 'webhook-secret': SECRET, 'webhook-url': hook('stripe') }),
      startSimulator('campay', { ...settle, 'webhook-key': SECRET, 'webhook-url': hook('campay') }),
      startSimulator('noupay', { ...settle, 'webhook-secret': SECRET, 'webhook-url': hook('noupay') }),
    ])
    Object.assign(simulators, { stripe, campay, noupay })
    server = await startTestServer({
      PORT: String(port),
      STRIPE_SECRET_KEY: 'sk_test_simulated',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
      STRIPE_WEBHOOK_SECRET: SECRET,
      STRIPE_URL: stripe.url,
      CAMPAY_USERNAME: 'simulated-app',
      CAMPAY_PASSWORD: 'simulated-password',
      CAMPAY_WEBHOOK_KEY: SECRET,
      CAMPAY_URL: campay.url,
      NOUPAY_KEY: 'np_test_simulated',
      NOUPAY_WEBHOOK_SECRET: SECRET,
      NOUPAY_URL: noupay.url,
    })
    town = await makeTown(server)
    await market({
      card_enabled: true,
      mobile_money_enabled: true,
      wallet_enabled: true,
      points_enabled: true,
      detour_percent: 100,
    })
  })
  beforeEach(async () => {
    await clearStreets(town)
    for (const simulator of Object.values(simulators)) await simulator.tell('/calm', {})
  })
  afterAll(async () => {
    await town?.close()
    await server?.stop()
    await Promise.all(Object.values(simulators).map((simulator) => simulator.stop()))
  })

  return {
    get server() {
      return server
    },
    get town() {
      return town
    },
    simulators,
    market,

    async order(
      payment,
      { price = 8_500, productId: known, quantity = 1, meters = 3_400, tip = 500, body = {}, customer, key } = {},
    ) {
      const { token } = customer ?? town.people.customer
      const productId = known ?? (await town.product({ price }))
      await town.api.post('/api/cart/add', { token, body: { productId, quantity } })
      const address = {
        line1: '1 Rue Joss',
        city: 'Douala',
        lat: CENTRE.lat + meters / METERS_PER_DEGREE,
        lng: CENTRE.lng,
      }
      return town.api.post<TillOrder>('/api/orders', { token, key, body: { address, payment, tip, ...body } })
    },

    async deliver(id, steps = DELIVERED) {
      await goOnline(town, town.people.driver)
      await town.api.post(`/api/orders/${id}/accept`, { token: town.people.owner.token, body: { prepMinutes: 1 } })
      return drive(town, town.people.driver, id, steps)
    },

    payment: (orderId) => town.api.get<TillOrder>(`/api/orders/${orderId}/payment`, { token: town.people.admin.token }),

    async paid(orderId, ...statuses) {
      let seen: string[] = []
      await awaitUntil(async () => {
        const { rows } = await town.sql.query<{ status: string }>(
          'select status from payments where order_id = $1 order by created_at, id',
          [orderId],
        )
        seen = rows.map(({ status }) => status)
        return seen.join() === statuses.join()
      }, PATIENCE).catch(() => {
        throw new Error(`payments of ${orderId} are ${seen.join()} and not ${statuses.join()}`)
      })
    },

    async status(orderId, status) {
      await awaitUntil(async () => {
        const { rows } = await town.sql.query('select 1 from orders where id = $1 and status = $2', [orderId, status])
        return rows.length === 1
      }, PATIENCE)
    },

    async booked(code) {
      const { rows } = await town.sql.query<{ sum: string | null }>(
        `select sum(p.amount) from postings p join ledger_accounts a on a.id = p.account_id where a.code = $1`,
        [code],
      )
      return Number(rows[0]?.sum ?? 0)
    },

    async sweep() {
      await town.sql.query('update payment_attempts set due_at = now() where due_at is not null')
      const { sweepPayments } = await import('../../src/jobs/sweep-payments')
      const { boundApp } = await import('../../src/commands/app')
      await sweepPayments.run(boundApp(), {})
    },
  }
}
