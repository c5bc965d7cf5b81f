import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api } from '../../factories/api'
import { type PlacedOrder, placeOrder } from '../../factories/orders'
import { type Ear, hear } from '../../factories/sockets'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { type ChildServer, childSettings, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { type QueueWatch, watchQueue } from './queue'

const ADMIN_AND_NOBODY_ELSE = ['customer', 'owner', 'staff', 'driver', 'support', 'compliance'] as const

let database: TestDatabase
let api: ChildServer
let second: ChildServer
let town: Town
let queue: QueueWatch
const workers: ChildServer[] = []

// Served by two processes, worked on by two others.
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startChildServer(database)
  second = await startChildServer(database)
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
  queue = await watchQueue(database)
  workers.push(...(await Promise.all([1, 2].map(() => startChildServer(database, { WAYBILL_ROLE: 'worker' })))))
})

afterAll(async () => {
  await queue.close()
  await town.close()
  for (const each of [api, second, ...workers]) await each.kill()
  await database.drop()
})

it('carries what one process commits to the sockets of another', async () => {
  const { people, mine } = town
  const socket = io(`${api.url}/restaurant`, { auth: { token: people.owner.token }, transports: ['websocket'] })
  try {
    await once(socket as never, 'connect')
    const heard: { orderId: string; restaurantId: string }[] = []
    socket.on('new-orders', (payload) => heard.push(payload))
    const elsewhere = { ...town, api: new Api(second.url) }
    const { body } = await placeOrder(elsewhere)
    await expect.poll(() => heard, { timeout: 15_000 }).toMatchObject([{ orderId: body.id, restaurantId: mine.id }])
  } finally {
    socket.close()
  }
})

it('runs each of many jobs once, however many workers there are', async () => {
  const before = await queue.finished()
  // Of orders that are nobody's: there is nothing to decline.
  const specs = Array.from({ length: 60 }, () => ({ task: 'decline-unanswered', payload: { orderId: randomUUID() } }))
  await queue.sql.query('select jobs.enqueue($1::jsonb)', [JSON.stringify(specs)])
  await queue.drained()
  const after = await queue.finished()
  expect((after['decline-unanswered'] ?? 0) - (before['decline-unanswered'] ?? 0)).toBe(specs.length)
})

it('runs again what was killed at work, also where another was asked for under its key meanwhile', async () => {
  const enqueue = () =>
    queue.sql.query('select jobs.enqueue($1::jsonb)', [
      JSON.stringify([{ task: 'nobody-does-this', payload: {}, job_key: 'superseded' }]),
    ])
  const jobs = async () => {
    const { rows } = await queue.sql.query<{ key: string | null; attempts: number; locked: boolean }>(
      `select key, attempts::int, locked_at is not null as locked from graphile_worker.jobs
       where task_identifier = 'nobody-does-this' order by id`,
    )
    return rows
  }
  await enqueue()
  await queue.sql.query(
    `update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'waybill-999999' where key = 'superseded'`,
  )
  await enqueue()
  await expect.poll(jobs, { timeout: 30_000 }).toEqual([
    { key: null, attempts: 1, locked: false },
    { key: 'superseded', attempts: 0, locked: false },
  ])
  await queue.sql.query(
    'select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where task_identifier = $1))',
    ['nobody-does-this'],
  )
})

it('tells admins, and only them, which jobs failed for good, and lets them try again', async () => {
  const { api: client, people } = town
  // A market that does not exist (yet): dispatch cannot look at it.
  const marketId = '01991b00-0000-7000-8000-000000000001'
  const spec = [{ task: 'run-dispatch', payload: { marketId }, max_attempts: 1 }]
  const dead = async () => {
    const { body } = await client.get<{ docs: { id: number; task: string; lastError: string; payload: object }[] }>(
      '/api/jobs/dead',
      {
        token: people.admin.token,
      },
    )
    return body.docs
  }
  await queue.sql.query('select jobs.enqueue($1::jsonb)', [JSON.stringify(spec)])
  await expect
    .poll(dead, { timeout: 15_000 })
    .toMatchObject([{ task: 'run-dispatch', payload: { marketId }, attempts: 1 }])
  const [job] = await dead()
  expect(job?.lastError).toContain('not_found')

  for (const role of ADMIN_AND_NOBODY_ELSE) {
    const { token } = people[role]
    expect((await client.get('/api/jobs/dead', { token })).code, role).toBe('forbidden')
    expect((await client.post(`/api/jobs/${job?.id}/retry`, { token })).code, role).toBe('forbidden')
  }
  expect((await client.get('/api/jobs/dead')).code).toBe('unauthenticated')

  const { token } = people.admin
  expect((await client.post(`/api/jobs/${job?.id}/retry`, { token })).status).toBe(200)
  await expect.poll(dead, { timeout: 15_000, message: 'as long as the cause is there it fails again' }).toHaveLength(1)
  await town.sql.query(
    `insert into markets select * from jsonb_populate_record(null::markets,
      (select to_jsonb(m) || jsonb_build_object('id', $1::text, 'slug', 'later', 'code', 'LTR') from markets m limit 1))`,
    [marketId],
  )
  expect((await client.post(`/api/jobs/${job?.id}/retry`, { token })).status).toBe(200)
  await expect.poll(dead, { timeout: 15_000 }).toEqual([])
  expect((await client.post(`/api/jobs/${job?.id}/retry`, { token })).code, 'what has run is gone').toBe('not_found')
})

it('tries a failing subscriber again, and lets the news go out meanwhile', async () => {
  const { api: client, people, sql } = town
  const admin = await hear(api.url, '/admin', { token: people.admin.token })
  const customer = await town.person('customer')
  const placed = await placeOrder(town, { customer })
  await queue.drained()
  await client.post('/api/drivers/me/online', { token: people.driver.token, body: { position: CENTRE } })
  await sql.query('revoke insert on offers from waybill_app')
  try {
    await client.post(`/api/orders/${placed.body.id}/accept`, { token: people.owner.token, body: { prepMinutes: 1 } })
    await expect.poll(failed, { timeout: 15_000 }).toEqual(['permission denied for table offers'])
    await expect.poll(() => confirmations(admin, placed.body), { timeout: 15_000 }).toHaveLength(1)
  } finally {
    await sql.query('grant insert on offers to waybill_app')
  }
  const offers = () =>
    sql.query(`select from offers f join deliveries d on d.id = f.delivery_id where d.order_id = $1`, [placed.body.id])
  await expect.poll(async () => (await offers()).rowCount, { timeout: 15_000 }).toBe(1)
  await expect.poll(failed, { timeout: 20_000 }).toEqual([])
  admin.socket.close()
})

it('runs a scheduled tick once, with two processes ticking', { timeout: 45_000 }, async () => {
  const slots = async () =>
    (await queue.sql.query(`select count(*)::int as n from schedule_slots where job = 'sweep-dispatch'`)).rows[0].n
  const runs = async () => (await queue.finished())['sweep-dispatch'] ?? 0
  const [slotsBefore, runsBefore] = [await slots(), await runs()]
  await expect.poll(slots, { timeout: 25_000, interval: 200 }).toBe(slotsBefore + 2)
  await expect.poll(runs, { timeout: 3_000 }).toBe(runsBefore + 2)
  const { rows } = await queue.sql.query(
    `select distinct slot % 10 as second from schedule_slots where job = 'sweep-dispatch'`,
  )
  expect(rows, 'both processes mean the same second by a tick').toEqual([{ second: '0' }])
})

it.each([
  [{ WAYBILL_TIME_FACTOR: '60' }, 'WAYBILL_TIME_FACTOR must be 1'],
  [{ TOKEN_SECRET: '' }, 'TOKEN_SECRET is missing'],
])('refuses to start in production with %o', async (settings, message) => {
  const child = spawn(process.execPath, ['-C', 'production', 'dist/server.mjs'], {
    env: childSettings(database, settings),
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toContain(message)
})

const confirmations = ({ heard }: Ear, { id }: PlacedOrder) =>
  heard.filter(({ payload }) => payload.orderId === id && payload.status === 'confirmed')

/** What the jobs that wait for another try say. */
async function failed(): Promise<string[]> {
  const { rows } = await queue.sql.query<{ error: string }>(
    `select distinct split_part(substring(last_error from 'permission denied.*'), E'\\n', 1) as error
     from graphile_worker._private_jobs where last_error is not null and attempts > 0`,
  )
  return rows.map(({ error }) => error)
}
