import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { checkout, fillCarts, type Guest } from '../torture/crowd'
import { findBreaches } from '../torture/laws'
import { lockWaiters, type QueueWatch, watchQueue } from './queue'

let database: TestDatabase
let api: ChildServer
let town: Town
let queue: QueueWatch
let children: ChildServer[]

beforeEach(async () => {
  database = await createTestDatabase()
  children = []
  api = await child('api')
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
  queue = await watchQueue(database)
})

afterEach(async () => {
  await queue.close()
  await town.close()
  for (const each of children) await each.kill()
  await database.drop()
})

async function child(role: 'api' | 'worker', settings: Record<string, string> = {}): Promise<ChildServer> {
  const started = await startChildServer(database, { WAYBILL_ROLE: role, ...settings })
  children.push(started)
  return started
}

it('follows up an order whose server was killed right after the commit, once', async () => {
  const placed = await placeOrder(town)
  expect(placed.status).toBe(201)
  await town.api.post('/api/drivers/me/online', { token: town.people.driver.token, body: { position: CENTRE } })
  const { token } = town.people.owner
  await town.api.post(`/api/orders/${placed.body.id}/accept`, { token, body: { prepMinutes: 1 } })
  expect(await api.kill()).toEqual({ code: null, signal: 'SIGKILL' })
  expect(await queue.waiting()).toContain('subscriber:dispatch')

  await child('worker')
  await queue.drained()
  const { rows } = await town.sql.query('select status, count(*)::int as n from offers group by status')
  expect(rows).toEqual([{ status: 'pending', n: 1 }])
})

it('runs a job again whose worker was killed in the middle of it, to one effect', async () => {
  await needDispatch()
  const holder = await holdDispatch(town.marketId)
  const first = await child('worker')
  await expect.poll(() => lockWaiters(queue.sql), { timeout: 10_000 }).toBeGreaterThan(0)
  await first.kill()
  await holder.release()
  expect(await queue.waiting(), 'the job is still locked by the dead').toContain('subscriber:dispatch')

  await child('worker')
  await queue.drained(15_000)
  const { rows } = await town.sql.query('select status, count(*)::int as n from offers group by status')
  expect(rows).toEqual([{ status: 'pending', n: 1 }])
  expect(await findBreaches(town.sql)).toEqual([])
})

it('gives the jobs of a killed worker to one that is already running', async () => {
  await needDispatch()
  const holder = await holdDispatch(town.marketId)
  const first = await child('worker')
  await expect.poll(() => lockWaiters(queue.sql), { timeout: 10_000 }).toBeGreaterThan(0)
  const second = await child('worker')
  await first.kill()
  await holder.release()
  await queue.drained(20_000)
  const { rows } = await town.sql.query('select status, count(*)::int as n from offers group by status')
  expect(rows, second.log()).toEqual([{ status: 'pending', n: 1 }])
})

it('has every order exactly once after three kills under load, as long as clients repeat their keys', async () => {
  const ORDERS = 60
  const productId = await town.product({ stock: ORDERS + 5 })
  const guests = await fillCarts(town, ORDERS, productId)
  let answered = 0
  let broken = 0
  const load = Promise.all(
    Array.from({ length: 6 }, async (_, hand) => {
      for (const guest of guests.filter((_guest, index) => index % 6 === hand)) {
        broken += await orderUntilAnswered(guest, randomUUID())
        answered++
      }
    }),
  )
  for (const after of [10, 25, 40]) {
    await expect.poll(() => answered, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(after)
    await api.kill()
    await api.restart()
  }
  await load
  expect(broken, 'the kills hit requests under way').toBeGreaterThan(3)
  const { rows } = await town.sql.query(
    'select count(*)::int as orders, count(distinct guest_token_hash)::int as guests, (select stock::int from products where id = $1) as stock from orders',
    [productId],
  )
  expect(rows).toEqual([{ orders: ORDERS, guests: ORDERS, stock: 5 }])
  expect(await findBreaches(town.sql)).toEqual([])
})

/** A driver waits and an order wants one: the first worker that comes will offer it. */
async function needDispatch(): Promise<void> {
  const { api, people } = town
  const { body } = await placeOrder(town)
  await api.post('/api/drivers/me/online', { token: people.driver.token, body: { position: CENTRE } })
  const accepted = await api.post(`/api/orders/${body.id}/accept`, {
    token: people.owner.token,
    body: { prepMinutes: 1 },
  })
  expect(accepted.status).toBe(200)
}

/** As an app does: the same key until there is an answer. Tells how often there was none. */
async function orderUntilAnswered(guest: Guest, key: string): Promise<number> {
  let broken = 0
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      const { status } = await checkout(town, guest, { key })
      if (status === 201) return broken
      expect(status, 'a repeated key is answered, never refused').toBeGreaterThanOrEqual(500)
    } catch (error) {
      broken++
      // The connection broke or was refused: the server is down.
      if (!(error instanceof TypeError) || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Holds the lock that every dispatch run of a market needs, so that one hangs in the middle. */
async function holdDispatch(marketId: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: database.superuserUrl() })
  await client.connect()
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`dispatch:${marketId}`])
  return { release: () => client.end() }
}
