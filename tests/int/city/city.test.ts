import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runStep } from '../../../scripts/run-step'
import { type LivingCity, liveCity } from '../../../seed/city/live'
import { checkConsistency } from '../../../seed/replay/consistency'
import { withClient } from '../../../src/server/with-client'
import { Api } from '../../factories/api'
import { type ChildServer, childSettings, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { findBreaches } from '../torture/laws'

/** An hour of the city passes in a minute of the test. */
const FACTOR = 60
const MARKET = 'douala'
/** Orders in the making when the city is told to pause. */
const IN_THE_MAKING = 4

let database: TestDatabase
let api: ChildServer
let worker: ChildServer
let client: Api
let token: string
let city: LivingCity
const over = new AbortController()

beforeAll(async () => {
  database = await createTestDatabase()
  const now = new Date()
  const settings = {
    WAYBILL_DEMO: '1',
    WAYBILL_TIME_FACTOR: String(FACTOR),
    WAYBILL_TIME_ORIGIN: now.toISOString(),
    WAYBILL_TIME_ANCHOR: now.toISOString(),
  }
  api = await startChildServer(database, settings)
  worker = await startChildServer(database, { ...settings, WAYBILL_ROLE: 'worker' })
  await runStep(['-C', 'production', 'dist/seed.mjs'], {
    env: childSettings(database, settings),
    log: '.data/city-seed.log',
  })
  client = new Api(api.url)
  const credentials = { email: 'admin@demo.test', password: 'Waybill-demo-1' }
  token = (await client.post<{ accessToken: string }>('/api/auth/login', { body: credentials })).body.accessToken
  const time = { factor: FACTOR, origin: now, anchor: now }
  city = await liveCity({ baseUrl: api.url, time, seed: 1, markets: [MARKET] }, over.signal)
}, 120_000)

afterAll(async () => {
  over.abort()
  await city?.ended
  await Promise.all([api?.kill(), worker?.kill()])
  await database?.drop()
})

const delivered = () => city.log.counted(MARKET, 'delivered')
const placed = () => city.log.counted(MARKET, 'placed')
const PATIENCE = { timeout: 150_000, interval: 250 }
const told = () => city.log.happenings().map(({ kind }) => kind)
const command = (body: object) => client.post('/api/demo/city', { token, body })

it('delivers orders by itself', { timeout: 180_000 }, async () => {
  await expect.poll(delivered, PATIENCE).toBeGreaterThanOrEqual(3)
  expect(placed()).toBeGreaterThan(delivered())
})

it('orders nothing while it is paused, and brings to an end what is under way', { timeout: 180_000 }, async () => {
  expect((await command({ action: 'pause', paused: true })).status).toBe(200)
  await expect.poll(() => city.wishes().paused, PATIENCE).toBe(true)
  const [before, done] = [placed(), delivered()]
  await expect.poll(delivered, PATIENCE).toBeGreaterThanOrEqual(done + 3)
  expect(placed()).toBeLessThanOrEqual(before + IN_THE_MAKING)
})

it('has a rush and loses a driver when it is told to', { timeout: 180_000 }, async () => {
  const [town] = city.towns
  const ordinary = town?.now.wanted ?? 0
  for (const body of [
    { action: 'pause', paused: false },
    { action: 'rush', market: MARKET },
    { action: 'vanish', market: MARKET },
  ])
    expect((await command(body)).status).toBe(200)
  await expect.poll(() => town?.now.wanted ?? 0, PATIENCE).toBeGreaterThan(ordinary * 1.4)
  expect(told()).toContain('rush_began')
  await expect
    .poll(told, PATIENCE)
    .toEqual(expect.arrayContaining([expect.stringMatching(/driver_vanished|nobody_to_vanish/)]))
})

it('goes on after the server was killed', { timeout: 180_000 }, async () => {
  await api.kill()
  await api.restart()
  const done = delivered()
  await expect.poll(delivered, PATIENCE).toBeGreaterThanOrEqual(done + 2)
})

it('tells the control view how it is', async () => {
  type View = { running: boolean; report: { speed: number; markets: object[] } }
  // It tells now and then: after a server was gone it seems to rest until it tells again.
  const view = async () => (await client.get<View>('/api/demo/city', { token })).body
  await expect.poll(view, PATIENCE).toMatchObject({ running: true, report: { speed: FACTOR } })
  expect((await view()).report.markets).toEqual([
    expect.objectContaining({ slug: MARKET, name: 'Douala', delivered: expect.any(Number) }),
  ])
})

it('goes home when it is told to, and leaves every row as the laws want it, none lost', {
  timeout: 60_000,
}, async () => {
  over.abort()
  await city.ended
  const pool = new pg.Pool({ connectionString: database.ownerUrl })
  try {
    expect(await findBreaches(pool)).toEqual([])
    const { rows } = await pool.query<{ id: string; count: string }>(
      'select m.id, count(o.id) from markets m join orders o on o.market_id = m.id where m.slug = $1 group by m.id',
      [MARKET],
    )
    const checks = await withClient(database.ownerUrl, (owner) => checkConsistency(owner, rows[0]?.id ?? ''))
    expect(checks.filter(({ offenders }) => offenders.length > 0)).toEqual([])
    expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(placed())
    expect(Number(rows[0]?.count)).toBeLessThanOrEqual(placed() + IN_THE_MAKING)
  } finally {
    await pool.end()
  }
})
