import { getPayload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemo } from '../../../seed/demo/seed-demo'
import { ORDER_TABLES } from '../../../seed/past/store-orders'
import { checkConsistency } from '../../../seed/replay/consistency'
import { writeVolume } from '../../../seed/volume/write-volume'
import { withClient } from '../../../src/server/with-client'
import { startTestServer, type TestServer } from '../../setup/server'
import { findBreaches } from '../torture/laws'

const ORDERS = 3_000
// A Friday evening in all three markets: kitchens, drivers and doors are busy.
const NOW = new Date('2026-11-20T20:00:00Z')

let server: TestServer
let sql: pg.Pool

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_DEMO: '1' })
  sql = new pg.Pool({ connectionString: server.database.ownerUrl, max: 2 })
  sql.on('error', () => undefined)
  await seedDemo(await getPayload({ config: (await import('../../../payload.config')).default }), { playing: true })
})

afterAll(async () => {
  await sql.end()
  await server.stop()
})

const count = async (what: string) =>
  Number((await sql.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]?.n)

const schema = async () =>
  (
    await sql.query<{ definition: string }>(
      `select indexdef as definition from pg_indexes where tablename = any($1)
       union all select conname || pg_get_constraintdef(oid) from pg_constraint where conrelid = any($1::regclass[]) order by 1`,
      [ORDER_TABLES],
    )
  ).rows.map(({ definition }) => definition)

const breaches = async () => {
  const found: (string | object)[] = await findBreaches(sql)
  for (const { id } of (await sql.query<{ id: string }>('select id from markets')).rows) {
    const checks = await withClient(server.database.ownerUrl, (owner) => checkConsistency(owner, id))
    found.push(...checks.filter(({ offenders }) => offenders.length > 0))
  }
  return found
}

const write = (orders: number) => writeVolume(server.database.ownerUrl, { orders, now: NOW })

it('writes as many orders as are wanted, which obey every law', { timeout: 180_000 }, async () => {
  const before = await schema()
  const told: number[] = []
  const written = await writeVolume(server.database.ownerUrl, {
    orders: ORDERS,
    now: NOW,
    progress: (stored) => told.push(stored),
  })
  expect(written).toBe(ORDERS)
  expect(told.at(-1)).toBe(ORDERS)
  expect(await count('orders')).toBe(ORDERS)
  expect(await breaches()).toEqual([])
  expect(await schema()).toEqual(before)
})

it('leaves the last orders under way, over all markets and many restaurants and customers', async () => {
  const open = await sql.query<{ status: string }>('select distinct status from orders where closed_at is null')
  expect(open.rows.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['confirmed', 'preparing', 'out_for_delivery']),
  )
  expect(await count('(select distinct market_id from orders) m')).toBe(3)
  expect(await count('(select distinct restaurant_id from orders) r')).toBeGreaterThan(100)
  expect(await count('(select distinct customer_id from orders) c')).toBeGreaterThan(1_500)
  expect(
    await count(`deliveries d join drivers r on r.id = d.driver_id where d.closed_at is null and not r.online`),
  ).toBe(0)
})

it('fills up with older orders, and writes nothing where there are enough', { timeout: 180_000 }, async () => {
  const { rows } = await sql.query<{ first: Date }>('select min(created_at) as first from orders')
  expect(await write(ORDERS + 500)).toBe(500)
  expect(await count(`orders where created_at < '${rows[0]?.first.toISOString()}'`)).toBeGreaterThan(0)
  expect(await breaches()).toEqual([])
  expect(await write(ORDERS)).toBe(0)
})

it('refuses a database with accounts of real people, and leaves it as it is', async () => {
  await sql.query(`update users set email = 'somebody@example.com' where email = 'support@demo.test'`)
  await expect(write(ORDERS * 2)).rejects.toThrow('accounts that are not of a demo')
  expect(await count('orders')).toBe(ORDERS + 500)
})
