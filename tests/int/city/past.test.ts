import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedBulkOrder } from '../../../seed/demo/seed-bulk-order'
import { seedDemo } from '../../../seed/demo/seed-demo'
import { seedDriverApplicants } from '../../../seed/demo/seed-driver-applicants'
import { seedIdentityChecks } from '../../../seed/demo/seed-identity-checks'
import { seedPayouts } from '../../../seed/demo/seed-payouts'
import { writePast } from '../../../seed/past/write-past'
import { checkConsistency } from '../../../seed/replay/consistency'
import { boundApp } from '../../../src/commands/app'
import { documentKey, sealedAbout } from '../../../src/domain/documents/document-key'
import { withClient } from '../../../src/server/with-client'
import { startTestServer, type TestServer } from '../../setup/server'
import { findMisbookings } from '../torture/book-laws'
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

it('writes a past that obeys every law, and only once, though it was broken off in between', {
  timeout: 120_000,
}, async () => {
  const broken = expect(writePast(server.database.ownerUrl, new Date(), 4)).rejects.toThrow()
  await expect.poll(() => count('journal_entries'), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
  await sql.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'select ledger_post%'`,
  )
  await broken
  const written = await count('orders')
  expect(written).toBeGreaterThan(1_000)
  expect(await count('past_to_book')).toBeGreaterThan(0)
  expect(await writePast(server.database.ownerUrl, new Date(), 4)).toBe(0)
  expect(await count('orders')).toBe(written)
  expect((await sql.query(`select to_regclass('past_to_book') as left`)).rows).toEqual([{ left: null }])
  expect(await findBreaches(sql)).toEqual([])
  expect(await findMisbookings(sql)).toEqual([])
  const { rows } = await sql.query<{ id: string }>('select id from markets')
  for (const { id } of rows) {
    const checks = await withClient(server.database.ownerUrl, (owner) => checkConsistency(owner, id))
    expect(checks.filter(({ offenders }) => offenders.length > 0)).toEqual([])
  }
  expect(await writePast(server.database.ownerUrl, new Date(), 4)).toBe(0)
})

it('delivers what the rules watch over against evidence alone, and counts what came back', async () => {
  const watched = `orders o where requirements->'handover' <> 'null'`
  expect(await count(`${watched} and status = 'delivered'`)).toBeGreaterThan(10)
  const beer = `orders o where market_id = (select id from markets where slug = 'north-miami') and status = 'delivered' and exists (
    select from order_lines l join products p on p.id = l.product_id join categories c on c.id = p.category_id
    where l.order_id = o.id and c.regulated_as = 'alcohol')`
  const handed = `exists (select from handovers h where h.order_id = o.id and h.result = 'completed' and h.of_age and h.name_matches
    and not h.expired and h.version = 1 and h.signature_id is not null)`
  expect(await count(`${beer} and not ${handed}`)).toBe(0)
  expect(await count(`${watched} and status = 'delivered' and not ${handed}`)).toBe(0)
  const counted = `exists (select from handovers h where h.order_id = o.id and h.result = 'returned' and jsonb_array_length(h.lines) > 0)`
  expect(await count(`${watched} and status = 'returned' and not ${counted}`)).toBe(0)
  const unseen = `deliveries d join orders o on o.id = d.order_id join drivers r on r.id = d.driver_id
    where o.requirements->'driver' <> 'null' and r.identity_passed_at is null`
  expect(await count(unseen)).toBe(0)
})

it('keeps the signatures of the past sealed, as any private document', async () => {
  const { rows } = await sql.query<{ id: string; bytes: number }>(
    `select f.id, f.bytes::int from handovers h join documents f on f.id = h.signature_id order by f.id limit 1`,
  )
  const { id = '', bytes } = rows[0] ?? {}
  const { storage, vault } = boundApp()
  const sealed = await storage.get(documentKey(id))
  if (!sealed) throw new Error('its file is not there')
  const opened = vault.open(sealed, sealedAbout(id))
  expect(opened.length).toBe(bytes)
  expect(Buffer.from(sealed).includes(Buffer.from(opened))).toBe(false)
})

it('has papers waiting for compliance, and some that were decided, once', async () => {
  const checks = async () =>
    (
      await sql.query<{ status: string; type: string; hours: number; sealed: boolean; reason: string }>(
        `select c.status, c.type, round(extract(epoch from now() - c.waiting_since) / 3600)::int as hours, f.key_id is not null as sealed, c.reason
         from identity_checks c left join documents f on f.id = c.document_id where c.reference = c.id::text
         order by c.status, c.type, c.waiting_since`,
      )
    ).rows
  await seedDriverApplicants()
  await seedIdentityChecks()
  const found = await checks()
  await seedDriverApplicants()
  await seedIdentityChecks()
  expect(await checks()).toEqual(found)
  expect(found.map(({ status, type, hours, sealed }) => [status, type, hours, sealed])).toEqual([
    ['needs_review', 'alcohol', 26, true],
    ['needs_review', 'alcohol', 3, true],
    ['needs_review', 'driver', 5, true],
    ['approved', 'alcohol', null, true],
    ['declined', 'alcohol', null, true],
  ])
  expect(
    await count(`compliance_log where kind = 'identity' and command in ('identity.approved', 'identity.declined')`),
  ).toBe(2)
})

it('leaves the sequences where the next order and move begin', async () => {
  const { rows } = await sql.query<{ numbers: boolean; moves: boolean }>(`
    select (select last_value from order_numbers) >= (select max(split_part(number, '-', 3)::int) from orders) as numbers,
      (select last_value from order_events_seq) >= (select max(seq) from order_events) as moves`)
  expect(rows).toEqual([{ numbers: true, moves: true }])
})

it('orders lunches for five offices on another day, once', async () => {
  await seedBulkOrder()
  await seedBulkOrder()
  const { rows } = await sql.query(
    `select b.size::int, o.status, count(*)::int as orders from bulk_orders b join orders o on o.bulk_id = b.id group by b.size, o.status`,
  )
  expect(rows).toEqual([{ size: 5, status: 'scheduled', orders: 5 }])
})

it('pays out of what restaurants earned, in every state that has a face of its own, once', async () => {
  await seedPayouts()
  const { rows: before } = await sql.query('select id, status from payouts order by id')
  await seedPayouts()
  const { rows } = await sql.query('select id, status from payouts order by id')
  expect(rows).toEqual(before)
  expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThanOrEqual(3)
  const { rows: books } = await sql.query<{ booked: string; live: string }>(
    `select -sum(p.amount) as booked, (select sum(amount) from payouts where status in ('requested', 'approved', 'processing', 'unknown')) as live
     from postings p join ledger_accounts a on a.id = p.account_id where a.purpose = 'payouts'`,
  )
  expect(books[0]?.booked).toBe(books[0]?.live)
})
