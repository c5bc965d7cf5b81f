import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemo } from '../../../seed/demo/seed-demo'
import { writePast } from '../../../seed/past/write-past'
import { checkConsistency } from '../../../seed/replay/consistency'
import { withClient } from '../../../src/server/with-client'
import { startTestServer, type TestServer } from '../../setup/server'
import { findBreaches } from '../torture/laws'

let server: TestServer
let payload: Payload
let sql: pg.Pool

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_DEMO: '1' })
  payload = await getPayload({ config: (await import('../../../payload.config')).default })
  sql = new pg.Pool({ connectionString: server.database.ownerUrl, max: 2 })
  sql.on('error', () => undefined)
})

afterAll(async () => {
  await sql.end()
  await server.stop()
})

const count = async (what: string) =>
  Number((await sql.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]?.n)
const everything = async () =>
  Promise.all(
    ['markets', 'restaurants', 'products', 'products_locales', 'users', 'users_rels', 'drivers', 'addresses'].map(
      count,
    ),
  )

it('makes the demo’s markets, menus and people once, however often it runs', async () => {
  await seedDemo(payload, { playing: true })
  const before = await everything()
  expect(before.every((rows) => rows > 0)).toBe(true)
  await seedDemo(payload, { playing: true })
  expect(await everything()).toEqual(before)
  expect(await count('markets where active')).toBe(3)
  expect(await count(`users where email like 'kitchen.%' and role = 'staff'`)).toBe(await count('restaurants'))
})

it('writes a past that obeys every law, and only once', { timeout: 120_000 }, async () => {
  const written = await writePast(server.database.ownerUrl, new Date(), 4)
  expect(written).toBeGreaterThan(1_000)
  expect(await count('orders')).toBe(written)
  expect(await findBreaches(sql)).toEqual([])
  const { rows } = await sql.query<{ id: string }>('select id from markets')
  for (const { id } of rows) {
    const checks = await withClient(server.database.ownerUrl, (owner) => checkConsistency(owner, id))
    expect(checks.filter(({ offenders }) => offenders.length > 0)).toEqual([])
  }
  expect(await writePast(server.database.ownerUrl, new Date(), 4)).toBe(0)
})

it('leaves the sequences where the next order and move begin', async () => {
  const { rows } = await sql.query<{ numbers: boolean; moves: boolean }>(`
    select (select last_value from order_numbers) >= (select max(split_part(number, '-', 3)::int) from orders) as numbers,
      (select last_value from order_events_seq) >= (select max(seq) from order_events) as moves`)
  expect(rows).toEqual([{ numbers: true, moves: true }])
})
