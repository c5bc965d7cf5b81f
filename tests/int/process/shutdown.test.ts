import { once } from 'node:events'
import { Agent, request } from 'node:http'
import pg from 'pg'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { checkout, fillCarts } from '../torture/crowd'
import { lockWaiters, openSuperuser } from './queue'

const STOP_MS = 10_000

let database: TestDatabase
let api: ChildServer
let town: Town
let superuser: pg.Pool
const ended: (() => unknown)[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startChildServer(database)
  superuser = openSuperuser(database)
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
})

beforeEach(async () => {
  if (!(await isUp())) await api.restart()
})

afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})

afterAll(async () => {
  await superuser.end()
  await town.close()
  await api.kill()
  await database.drop()
})

const ready = async () => (await fetch(`${api.url}/ready`)).status
const isUp = () =>
  ready().then(
    () => true,
    () => false,
  )

/** SIGTERM, and how the process ended and how long that took. */
async function stop(server = api) {
  const started = Date.now()
  const exit = await server.kill('SIGTERM')
  return { ...exit, inTime: Date.now() - started < STOP_MS }
}

const CLEAN = { code: 0, signal: null, inTime: true }

/** Holds a product's row, so that its checkouts wait. */
async function hold(productId: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('begin')
  await client.query('select from products where id = $1 for update', [productId])
  return () => client.end()
}

const waiting = () => lockWaiters(superuser)

it('says at /ready that it is leaving, finishes the requests in hand, and ends with 0', async () => {
  const productId = await town.product({ stock: 10 })
  const guests = await fillCarts(town, 5, productId)
  const release = await hold(productId)
  const answers = Promise.all(guests.map((guest) => checkout(town, guest)))
  await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(0)
  const exit = stop()
  await expect.poll(ready, { timeout: 15_000, interval: 20 }).toBe(503)
  await release()
  expect((await answers).map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(await exit).toEqual(CLEAN)
})

it('ends in time with sockets connected, and tells them', async () => {
  const socket: Socket = io(`${api.url}/admin`, {
    auth: { token: town.people.admin.token },
    transports: ['websocket'],
    reconnection: false,
  })
  ended.push(() => socket.close())
  await once(socket as never, 'connect')
  const gone = once(socket as never, 'disconnect')
  expect(await stop(), api.log()).toEqual(CLEAN)
  await gone
})

it('sends clients with kept connections away instead of waiting for them or cutting them off', async () => {
  const agent = new Agent({ keepAlive: true })
  ended.push(() => agent.destroy())
  expect(await getHealth(agent)).toBe('keep-alive')
  const exit = stop()
  await expect.poll(() => getHealth(agent), { timeout: 15_000, interval: 20 }).toBe('close')
  expect(await exit).toEqual(CLEAN)
})

/** What the server says about the connection's future. */
function getHealth(agent: Agent): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request(`${api.url}/health`, { agent }, (response) => {
      response.resume().once('end', () => resolve(response.headers.connection))
    })
      .once('error', reject)
      .end()
  })
}

it('lets a worker finish the job in hand', async () => {
  const worker = await startChildServer(database, { WAYBILL_ROLE: 'worker' })
  ended.push(() => worker.kill())
  const { people, marketId } = town
  const { body } = await placeOrder(town)
  const holder = new pg.Client({ connectionString: database.superuserUrl() })
  await holder.connect()
  await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [`dispatch:${marketId}`])
  await town.api.post('/api/drivers/me/online', { token: people.driver.token, body: { position: CENTRE } })
  await town.api.post(`/api/orders/${body.id}/accept`, { token: people.owner.token, body: { prepMinutes: 1 } })
  await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0)
  const exit = stop(worker)
  await expect
    .poll(async () => (await fetch(`${worker.url}/ready`)).status, { timeout: 15_000, interval: 20 })
    .toBe(503)
  await holder.end()
  expect(await exit, worker.log()).toEqual(CLEAN)
  const { rows } = await town.sql.query('select status from offers')
  expect(rows).toEqual([{ status: 'pending' }])
})

it('ends at once at a second signal', async () => {
  const productId = await town.product({ stock: 10 })
  const [guest] = await fillCarts(town, 1, productId)
  if (!guest) throw new Error('no guest')
  const release = await hold(productId)
  ended.push(release)
  const answer = checkout(town, guest).catch((error: Error) => error)
  await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(0)
  const first = api.kill('SIGTERM')
  await expect.poll(ready, { timeout: 15_000, interval: 20 }).toBe(503)
  await api.kill('SIGINT')
  expect(await first).toEqual({ code: 1, signal: null })
  expect(await answer).toBeInstanceOf(Error)
})
