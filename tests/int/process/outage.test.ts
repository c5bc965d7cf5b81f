import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runStep } from '../../../scripts/run-step'
import { databaseUrl, prepareDatabase } from '../../../src/server/database-roles'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/server/embedded-postgres'
import { withClient } from '../../../src/server/with-client'
import { placeOrder } from '../../factories/orders'
import { makeTown, type Town } from '../../factories/town'
import { buildOnce, type ChildServer, childSettings, startChildServer } from '../../setup/child-server'
import type { TestDatabase } from '../../setup/database'

let base: string
let postgres: EmbeddedPostgres
let api: ChildServer
let worker: ChildServer
let town: Town
let socket: Socket

// A PostgreSQL of this file's own: it is going to be stopped.
beforeAll(async () => {
  await buildOnce()
  base = await mkdtemp(join(tmpdir(), 'waybill-outage-'))
  // As root the server runs under another account, which must be able to walk through.
  await chmod(base, 0o755)
  postgres = await startPostgres()
  const { superuserUrl } = postgres
  const passwords = { owner: 'o', app: 'a', worker: 'w' }
  const urls = await prepareDatabase({ superuserUrl, database: 'waybill', passwords })
  const database: TestDatabase = {
    ...urls,
    name: 'waybill',
    superuserUrl: (name = 'waybill') => databaseUrl(superuserUrl, name),
    drop: async () => undefined,
  }
  await runStep(['-C', 'production', 'dist/migrate.mjs'], { env: childSettings(database, { LOG_LEVEL: 'error' }) })
  api = await startChildServer(database)
  worker = await startChildServer(database, { WAYBILL_ROLE: 'worker' })
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
  socket = io(`${api.url}/restaurant`, { auth: { token: town.people.owner.token }, transports: ['websocket'] })
  await once(socket as never, 'connect')
})

afterAll(async () => {
  socket.close()
  await town.close()
  await api.kill()
  await worker.kill()
  await postgres.stop()
  await rm(base, { recursive: true, force: true })
})

const startPostgres = () => startEmbeddedPostgres({ directory: join(base, 'postgres'), durable: false })

const ready = async ({ url }: ChildServer) => (await fetch(`${url}/ready`)).status

async function listening(): Promise<number> {
  const { rows } = await withClient(databaseUrl(postgres.superuserUrl, 'waybill'), (client) =>
    client.query(`select count(*)::int as n from pg_stat_activity where query = 'listen waybill_broadcast'`),
  )
  return rows[0].n
}

it('outlives a restart of PostgreSQL: orders, jobs and sockets go on by themselves', { timeout: 90_000 }, async () => {
  const heard: string[] = []
  socket.on('new-orders', ({ orderId }: { orderId: string }) => heard.push(orderId))
  const before = await placeOrder(town)
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([before.body.id])

  await postgres.stop()
  expect(await ready(api)).toBe(503)
  expect((await town.api.get('/api/catalog/restaurants')).status).toBeGreaterThanOrEqual(500)
  expect((await fetch(`${api.url}/health`)).status, 'the process itself is well').toBe(200)

  postgres = await startPostgres()
  await expect.poll(() => ready(api), { timeout: 15_000 }).toBe(200)
  await expect.poll(() => ready(worker), { timeout: 15_000 }).toBe(200)
  // What is announced before the process hears again, clients fetch when they look.
  await expect.poll(listening, { timeout: 15_000 }).toBe(1)
  const after = await placeOrder(town)
  expect(after.status).toBe(201)
  await expect.poll(() => heard, { timeout: 20_000 }).toContain(after.body.id)
  expect(socket.connected).toBe(true)
})
