import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aesGcmVault } from '../../../src/adapters/vault/aes-gcm'
import { sealText } from '../../../src/commands/sealed-text'
import { openDatabase } from '../../../src/database/open-database'
import { PERSONAL_TABLES } from '../../../src/domain/privacy/registry'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { everyRow } from '../../factories/every-row'
import { identityOf } from '../../factories/identity'
import { WORDS, writeAbout } from '../../factories/planted-words'
import { makeTown, type Person, type Town } from '../../factories/town'
import { unzip } from '../../factories/zips'
import { type ChildServer, SECRETS, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

/**
 * Somebody with a name, numbers and words that nobody else has lives a whole life here, takes his data along and is erased, by processes that are
 * killed: then everything that is stored, logged and exported is searched for him.
 */
const PLANTED = {
  name: 'Quirinus Zwetschgenbaum',
  email: 'quirinus@zwetschge.test',
  phone: '+237699123987',
  street: '17 Rue Xylophone Cachée',
  landmark: 'Behind the turquoise cistern',
  note: 'Whistle the barcarolle twice',
  word: 'My aunt Philomena has the measles',
  staffNote: 'Caller stutters when nervous',
  ...WORDS,
}
/** Nowhere in clear at any time. Its last four signs are none that a hash happens to have. */
const SECRET = { account: 'CM211000200030004000ZÜ11', number: 'XPQ-771-ZULU', birth: '1971-02-03' }

let database: TestDatabase
let server: ChildServer
let worker: ChildServer
let town: Town
let superuser: pg.Pool
let who: Person
let restaurantNote = ''
const logs: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startChildServer(database, { WAYBILL_ROLE: 'api', LOG_LEVEL: 'debug' })
  worker = await startChildServer(database, { WAYBILL_ROLE: 'worker', LOG_LEVEL: 'debug' })
  town = await makeTown({ url: server.url, database, stop: async () => undefined })
  superuser = new pg.Pool({ connectionString: database.superuserUrl(), max: 2 })
  superuser.on('error', () => undefined)
  superuser.on('connect', (client) => client.on('error', () => undefined))
}, 180_000)

afterAll(async () => {
  await town.close()
  await superuser.end()
  await worker.kill()
  await server.kill()
  await database.drop()
})

const found = async (needles: Record<string, string>) => {
  const rows = await everyRow(superuser)
  return Object.entries(needles).flatMap(([name, needle]) =>
    rows.filter(({ text }) => text.includes(needle)).map(({ table }) => `${name} in ${table}`),
  )
}
const drained = () =>
  expect
    .poll(
      async () =>
        (
          await superuser.query(
            'select 1 from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()',
          )
        ).rowCount,
      {
        timeout: 30_000,
      },
    )
    .toBe(0)

describe('somebody who lived here', () => {
  it('orders, is noted about, proves who he is and drives', async () => {
    const { api } = town
    const registered = await api.post<{ accessToken: string; user: { id: string } }>('/api/auth/register', {
      body: {
        fullName: PLANTED.name,
        email: PLANTED.email,
        password: 'a long sentence to remember',
        phone: PLANTED.phone,
        market: 'testville',
        dateOfBirth: SECRET.birth,
        consents: { terms: true, marketing_sms: true },
      },
    })
    expect(registered.status).toBe(201)
    who = { id: registered.body.user.id, email: PLANTED.email, token: registered.body.accessToken }
    const { token } = who
    const address = { line1: PLANTED.street, city: 'Douala', lat: 4.06123, lng: 9.70456, landmark: PLANTED.landmark }
    expect((await api.post('/api/users/addresses', { token, body: address })).status).toBe(201)
    await api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
    const order = await api.post<{ id: string }>('/api/orders', {
      token,
      key: uuid(),
      body: { address, payment: { method: 'cash' }, specialInstructions: PLANTED.note },
    })
    expect(order.status).toBe(201)
    restaurantNote = order.body.id
    const owner = town.people.owner.token
    expect(
      (await api.post(`/api/orders/${order.body.id}/note`, { token: owner, body: { note: PLANTED.staffNote } })).status,
    ).toBe(200)
    expect(
      (await api.post(`/api/orders/${order.body.id}/cancel`, { token, body: { reason: PLANTED.word } })).status,
    ).toBe(200)
    await api.post('/api/cart/add', { token, body: { productId: town.mine.products[1], quantity: 2 } })
    const handed = await identityOf(() => town).handIn(who)
    expect(handed.status).toBe(201)
    // Compliance looks the account up and corrects it, which the log tells without saying what.
    const { token: admin } = town.people.admin
    expect(
      (
        await api.call('PATCH', `/api/users/${who.id}`, {
          token: admin,
          body: { locale: 'fr', fullName: PLANTED.name },
        })
      ).status,
    ).toBe(200)
    await writeAbout(town, who, await drive())
    await drained()
  })

  /** What onboarding as a driver would have stored, sealed as it does. */
  async function drive(): Promise<string> {
    const [id = '', secret = ''] = SECRETS.DATA_KEYS.split(':')
    const vault = aesGcmVault([{ id, secret }])
    const [driver, paper, destination, file] = [uuid(), uuid(), uuid(), uuid()]
    const { sql } = town
    await sql.query(
      `insert into drivers (id, user_id, market_id, display_name, given_name, family_name, active, stage, born_on)
       values ($1, $2, $3, $4, 'Quirinus', 'Zwetschgenbaum', true, 'active', $5)`,
      [driver, who.id, town.marketId, PLANTED.name, sealText(vault, SEALED.driverBirth.about(driver), SECRET.birth)],
    )
    await sql.query(
      `insert into documents (id, name, purpose, person_id, mime_type, bytes, key_id) values ($1, $2, 'driver_paper', $3, 'application/pdf', 1, 'k1')`,
      [file, `${PLANTED.name}.pdf`, who.id],
    )
    await sql.query(
      `insert into driver_papers (id, driver_id, market_id, kind, status, expires_on, number, tail, document_id)
       values ($1, $2, $3, 'driving_licence', 'verified', '2099-01-01', $4, 'ZULU', $5)`,
      [paper, driver, town.marketId, sealText(vault, SEALED.paperNumber.about(paper), SECRET.number), file],
    )
    await sql.query(
      `insert into payout_destinations (id, owner, driver_id, market_id, kind, tail, bank, holder, account, usable_at)
       values ($1, 'driver', $2, $3, 'bank', 'ZÜ11', 'Afriland', $4, $5, now())`,
      [
        destination,
        driver,
        town.marketId,
        PLANTED.name,
        sealText(vault, SEALED.accountNumber.about(destination), SECRET.account),
      ],
    )
    await sql.query(
      `insert into auto_top_ups (id, customer_id, market_id, currency, method, phone, threshold, amount, active, since)
       values ($1, $2, $3, 'XAF', 'mobile_money', $4, 100, 1000, true, now())`,
      [uuid(), who.id, town.marketId, PLANTED.phone],
    )
    return driver
  }

  it('stands in clear in the tables of the registry alone, and what is secret stands nowhere', async () => {
    expect(await found(SECRET)).toEqual([])
    const own = new Set(PERSONAL_TABLES.map(({ table }) => table))
    // Until its reasons are emptied with the person.
    own.add('events')
    const told = await found(PLANTED)
    expect(told).toContain('name in users')
    expect(told).toContain('street in orders')
    expect(told.filter((each) => !own.has(each.split(' in ')[1] ?? ''))).toEqual([])
    const inEvents = ['word', 'received', 'sent', 'credit', 'hold', 'lift', 'suspension']
    expect(new Set(told.filter((each) => each.endsWith(' in events')))).toEqual(
      new Set(inEvents.map((each) => `${each} in events`)),
    )
    for (const each of ['received', 'sent', 'credit', 'payIn', 'reversal'])
      expect(told).toContain(`${each} in ledger_notes`)
    expect(told.filter((each) => /compliance|person_keys|consents|_jobs|command_keys/.test(each))).toEqual([])
    logs.push(server.log(), worker.log())
    for (const text of [...Object.values(PLANTED), ...Object.values(SECRET)]) expect(logs.join()).not.toContain(text)
  })

  it('takes along everything that is held of him, and nothing of others', async () => {
    const { api } = town
    const { token } = who
    const asked = await api.post<{ id: string }>('/api/users/data-export', { token })
    expect(asked.status).toBe(202)
    const again = await api.post<{ id: string }>('/api/users/data-export', { token })
    expect([asked.body.id]).toContain(again.body.id)
    const state = async () =>
      (await api.get<{ docs: { id: string; state: string }[] }>('/api/users/data-export', { token })).body.docs[0]
        ?.state
    await expect.poll(state, { timeout: 30_000 }).toBe('ready')
    const linkOf = (by: Person) =>
      api.post<{ url: string }>(`/api/users/data-export/${asked.body.id}/link`, { token: by.token })
    expect((await linkOf(town.people.otherCustomer)).status).toBe(404)
    const { url } = (await linkOf(who)).body
    expect((await api.get(url, { token: town.people.otherCustomer.token })).status).toBe(404)
    expect((await api.get(url.replace(/link=.*/, 'link=forged'), { token })).status).toBe(404)
    const file = await fetch(server.url + url, { headers: { authorization: `Bearer ${token}` } })
    expect(file.headers.get('content-type')).toBe('application/zip')
    const files = await unzip(new Uint8Array(await file.arrayBuffer()))
    const text = [...files.values()].map(String).join('\n')
    for (const [name, value] of Object.entries({ ...PLANTED, ...SECRET }))
      if (name !== 'staffNote') expect(text, name).toContain(value)
    for (const strange of ['Test customer', 'Test owner', 'passwordHash', 'guestTokenHash', town.people.owner.id])
      expect(text).not.toContain(strange)
    expect([...files.keys()]).toEqual(expect.arrayContaining(['index.html', 'account.json', 'orders.json', 'log.json']))
    for (const [name, bytes] of files) if (name.endsWith('.json')) JSON.parse(String(bytes))
    expect([...files.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(1)
  })

  it('is nowhere after the erasure, though its process was killed in the middle', async () => {
    const { api } = town
    const { token: officer } = town.people.compliance
    const holder = await superuser.connect()
    await holder.query('begin')
    // The erasure comes to a row that somebody holds.
    await holder.query('select from orders where id = $1 for update', [restaurantNote])
    const asked = await api.post<{ id: string; state: string }>('/api/privacy/erasures', {
      token: officer,
      body: { of: { personId: who.id }, reason: 'By letter', waiveBalance: false },
    })
    expect(asked.status).toBe(202)
    const erasure = async () =>
      (await superuser.query('select state, done from person_erasures where id = $1', [asked.body.id])).rows[0]
    await expect.poll(async () => (await erasure())?.done.length, { timeout: 30_000 }).toBeGreaterThan(5)
    logs.push(worker.log())
    await worker.kill()
    await holder.query('rollback')
    holder.release()
    expect((await erasure())?.state).toBe('running')
    await worker.restart()
    await expect.poll(async () => (await erasure())?.state, { timeout: 60_000 }).toBe('done')
    await drained()
    expect(await found({ ...PLANTED, ...SECRET, given: 'Quirinus', family: 'Zwetschgenbaum', tail: 'ZÜ11' })).toEqual(
      [],
    )
    logs.push(server.log(), worker.log())
    for (const text of [...Object.values(PLANTED), ...Object.values(SECRET)]) expect(logs.join()).not.toContain(text)
  }, 120_000)

  it('leaves the books as they were', async () => {
    expect((await verifyLedger(openDatabase(superuser))).differences).toEqual([])
    const { rows } = await superuser.query(
      `select e.kind, e.amount from journal_entries e where exists (select from postings p join ledger_accounts a on a.id = p.account_id
         where p.entry_id = e.id and a.customer_id = $1) order by e.recorded_at, e.id`,
      [who.id],
    )
    expect(rows.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      'wallet.transferred 100',
      'wallet.transferred 100',
      'wallet.credited 50',
      'wallet.paid_in 70',
      'reversal 70',
    ])
  })

  it('leaves an order with its amounts, and a check with its result', async () => {
    const { rows } = await town.sql.query(
      'select total, status, address_city, lat from orders where customer_id = $1',
      [who.id],
    )
    expect(rows).toEqual([expect.objectContaining({ status: 'cancelled', address_city: 'Douala', lat: '4.06' })])
    const checks = await town.sql.query('select type, born_on from identity_checks where person_id = $1', [who.id])
    expect(checks.rows).toEqual([{ type: 'alcohol', born_on: null }])
  })

  it('is in no export of the log', async () => {
    const { token } = town.people.compliance
    const unsealed = async () =>
      (
        await superuser.query(
          `select from compliance_log r where command = 'erasure.done' and not exists (select from compliance_leaves l where l.record_id = r.id)`,
        )
      ).rowCount
    await expect.poll(unsealed, { timeout: 40_000 }).toBe(0)
    const asked = await town.api.post<{ id: string }>('/api/compliance/exports', { token, body: {} })
    const path = `/api/compliance/exports/${asked.body.id}`
    await expect
      .poll(async () => (await town.api.get<{ state: string }>(path, { token })).body.state, { timeout: 30_000 })
      .toBe('ready')
    const file = await fetch(`${server.url}${path}/download`, { headers: { authorization: `Bearer ${token}` } })
    const text = [...(await unzip(new Uint8Array(await file.arrayBuffer()))).values()].map(String).join('\n')
    expect(text).toContain('erasure.done')
    for (const value of [...Object.values(PLANTED), ...Object.values(SECRET)]) expect(text).not.toContain(value)
  })
})
