import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { liftHold, placeHold } from '../../../src/commands/compliance-log/hold-log'
import { readEntry } from '../../../src/commands/compliance-log/read-entry'
import { systemCall } from '../../../src/commands/context'
import { erasureStep } from '../../../src/commands/privacy/erasure-step'
import { PERSONAL_TABLES } from '../../../src/domain/privacy/registry'
import { eraseWhole } from '../../../src/jobs/erase-person'
import { sweepErasures } from '../../../src/jobs/sweep-erasures'
import type { Answer } from '../../factories/api'
import { exportAndVerify, takeCheckpoint } from '../../factories/log-exports'
import { putOrder } from '../../factories/order-rows'
import { placeOrder } from '../../factories/orders'
import { sealWritten } from '../../factories/sealed-log'
import { makeTown, PASSWORD, type Person, type Town } from '../../factories/town'
import { fill } from '../../factories/wallets'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-7: who is erased, what it waits for, and that it is done once and whole. */
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Asked {
  id: string
  state: string
}
const call = () => systemCall(boundApp(), 'test')
const eraseOwn = ({ token }: Person, body: object = { password: PASSWORD }) =>
  town.api.call<Asked>('DELETE', '/api/users/account', { token, body })
const erase = (of: object, { by = town.people.compliance, ...more }: { by?: Person; waiveBalance?: boolean } = {}) =>
  town.api.post<Asked>('/api/privacy/erasures', { token: by.token, body: { of, reason: 'By letter', ...more } })
const blockersOf = ({ body }: Answer<unknown>) =>
  (body as { errors: { data: { blockers?: string[] } }[] }).errors[0]?.data.blockers
const user = async ({ id }: { id: string }) => (await town.sql.query('select * from users where id = $1', [id])).rows[0]
const closeOrders = () =>
  town.sql.query(`update orders set status = 'cancelled', closed_at = now() where closed_at is null`)

describe('whoever erases himself', () => {
  it('gives his password again, is signed out at once, and is nobody afterwards', async () => {
    const who = await town.person('customer')
    expect(await eraseOwn(who, { password: 'wrong' })).toMatchObject({ status: 401, code: 'invalid_credentials' })
    const { status, body } = await eraseOwn(who)
    expect([status, body.state]).toEqual([202, 'waiting'])
    expect((await town.api.get('/api/users/profile', { token: who.token })).status).toBe(401)
    await eraseWhole(boundApp(), body.id)
    expect(await user(who)).toMatchObject({
      full_name: 'Erased',
      email: `erased-${who.id}@erased.invalid`,
      phone: null,
      password_hash: null,
      active: false,
    })
    const again = await town.api.post('/api/auth/login', { body: { email: who.email, password: PASSWORD } })
    expect(again.code).toBe('invalid_credentials')
  })

  it('may have signed in just now in place of a password, but not an hour ago', async () => {
    const who = await town.person('customer')
    await town.sql.query(`update sessions set created_at = now() - interval '1 hour' where user_id = $1`, [who.id])
    expect(await eraseOwn(who, {})).toMatchObject({ status: 401, code: 'invalid_credentials' })
    await town.sql.query('update sessions set created_at = now() where user_id = $1', [who.id])
    expect((await eraseOwn(who, {})).status).toBe(202)
  })

  it('is no guest without a proved telephone, and nobody of the platform’s own staff', async () => {
    const guest = await town.api.call('DELETE', '/api/users/account', {
      cartToken: 'a-token-that-proves-nothing',
      body: {},
    })
    expect(guest).toMatchObject({ status: 401, code: 'invalid_credentials' })
    expect(await eraseOwn(town.people.support)).toMatchObject({ code: 'forbidden' })
  })
})

describe('an erasure waits for', () => {
  it('orders that run', async () => {
    const customer = await town.person('customer')
    await placeOrder(town, { customer })
    const refused = await eraseOwn(customer)
    expect(refused).toMatchObject({ status: 409, code: 'erasure_blocked' })
    expect(blockersOf(refused)).toEqual(['running_orders'])
    expect((await user(customer)).active).toBe(true)
    await closeOrders()
    expect((await eraseOwn(customer)).status).toBe(202)
  })

  it('money in the wallet, unless the person leaves it', async () => {
    const customer = await town.person('customer')
    await fill(town.sql, town.marketId, customer.id, 500)
    expect(blockersOf(await eraseOwn(customer))).toEqual(['wallet_not_empty'])
    expect((await eraseOwn(customer, { password: PASSWORD, waiveBalance: true })).status).toBe(202)
    const { rows } = await town.sql.query(
      `select facts from compliance_log where command = 'erasure.asked' and subject_id = $1`,
      [customer.id],
    )
    expect(rows[0]?.facts).toMatchObject({ waived: true })
  })

  it('a legal hold, also one of an order of his', async () => {
    const customer = await town.person('customer')
    const order = await putOrder(town, { status: 'delivered', customer })
    const hold = await placeHold(call(), { about: 'subject', id: order.orderId, reason: 'Case 7' })
    expect(blockersOf(await erase({ personId: customer.id }, { waiveBalance: true }))).toEqual(['legal_hold'])
    await liftHold(call(), { holdId: hold.id })
    expect((await erase({ personId: customer.id })).status).toBe(202)
  })

  it('a restaurant that is not handed over, and a delivery on its way', async () => {
    expect(blockersOf(await eraseOwn(await town.person('owner', { restaurants: [town.mine.id] })))).toEqual([
      'owns_restaurant',
    ])
    const driver = await town.person('driver')
    const order = await putOrder(town, { status: 'out_for_delivery', driver })
    expect(blockersOf(await eraseOwn(driver))).toEqual(['running_deliveries'])
    await closeOrders()
    await town.sql.query(`update deliveries set status = 'cancelled', closed_at = now() where id = $1`, [
      order.deliveryId,
    ])
    expect((await eraseOwn(driver)).status).toBe(202)
  })

  it('what came up after it was asked for: it goes on by itself afterwards', async () => {
    const customer = await town.person('customer')
    const { body } = await eraseOwn(customer)
    const late = await putOrder(town, { status: 'placed', customer })
    await eraseWhole(boundApp(), body.id)
    expect((await user(customer)).full_name).not.toBe('Erased')
    await town.sql.query(`update orders set status = 'cancelled', closed_at = now() where id = $1`, [late.orderId])
    await sweepErasures.run(boundApp(), {})
    expect((await user(customer)).full_name).toBe('Erased')
  })
})

describe('compliance', () => {
  it('erases whoever asked by letter, but not itself, and staff by an administrator alone', async () => {
    const { compliance, admin } = town.people
    expect(await erase({ personId: compliance.id })).toMatchObject({ code: 'second_person_needed' })
    const colleague = await town.person('support')
    expect(await erase({ personId: colleague.id })).toMatchObject({ code: 'forbidden' })
    expect((await erase({ personId: colleague.id }, { by: admin })).status).toBe(202)
    expect(await erase({ personId: '0190f000-0000-7000-8000-000000000000' })).toMatchObject({ code: 'not_found' })
  })

  it('asks twice, also at once, and it is one erasure', async () => {
    const { id } = await town.person('customer')
    const asked = await Promise.all(Array.from({ length: 6 }, () => erase({ personId: id })))
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1)
    await eraseWhole(boundApp(), asked[0]?.body.id ?? '')
    expect((await erase({ personId: id })).body.state).toBe('done')
  })

  it('erases a guest by his telephone, his keys with it, and no other', async () => {
    const own = await putOrder(town, { status: 'delivered', customer: null })
    const other = await putOrder(town, { status: 'delivered', customer: null })
    await town.sql.query(`update orders set contact_phone = '+237699111222' where id = $1`, [own.orderId])
    const hash = createHash('sha256').update(own.cartToken).digest('hex')
    await town.sql.query(
      `insert into person_keys (id, person, wrapped, vault_key, created_at) values (gen_random_uuid(), $1, 'x', 'k1', now())`,
      [`guest:${hash}`],
    )
    const { body } = await erase({ phone: '+237699111222' })
    await eraseWhole(boundApp(), body.id)
    const { rows } = await town.sql.query(
      'select id, contact_name, contact_phone, address_line1, address_city, total from orders where id = any($1)',
      [[own.orderId, other.orderId]],
    )
    expect(rows).toContainEqual({
      id: own.orderId,
      contact_name: null,
      contact_phone: null,
      address_line1: 'Erased',
      address_city: 'Douala',
      total: '1000',
    })
    expect(rows).toContainEqual(expect.objectContaining({ id: other.orderId, contact_name: 'Clara Secret' }))
    const keys = await town.sql.query('select from person_keys where person = $1', [`guest:${hash}`])
    expect(keys.rowCount).toBe(0)
    const stored = await town.sql.query('select phone, state from person_erasures where id = $1', [body.id])
    expect(stored.rows).toEqual([{ phone: null, state: 'done' }])
  })
})

describe('an erasure', () => {
  it('goes on behind the last table that was through, wherever it was cut off', async () => {
    for (const cut of [1, 7, PERSONAL_TABLES.length - 2, PERSONAL_TABLES.length]) {
      const customer = await town.person('customer')
      await putOrder(town, { status: 'delivered', customer })
      const { body } = await eraseOwn(customer)
      for (let at = 0; at < cut; at++) await erasureStep(call(), { erasureId: body.id })
      await eraseWhole(boundApp(), body.id)
      expect((await user(customer)).full_name, String(cut)).toBe('Erased')
      const { rows } = await town.sql.query(
        'select contact_name, state from orders, person_erasures e where customer_id = $1 and e.id = $2',
        [customer.id, body.id],
      )
      expect(rows).toEqual([{ contact_name: null, state: 'done' }])
    }
  })

  it('that two workers do at once is done once', async () => {
    const customer = await town.person('customer')
    const { body } = await eraseOwn(customer)
    await Promise.all([
      eraseWhole(boundApp(), body.id),
      eraseWhole(boundApp(), body.id),
      eraseWhole(boundApp(), body.id),
    ])
    const { rows } = await town.sql.query(
      `select facts from compliance_log where command = 'erasure.done' and subject_id = $1`,
      [customer.id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.facts).toMatchObject({ erasureId: body.id, tables: PERSONAL_TABLES.length })
  })

  it('takes the words of histories and leaves their moves; nobody else may change them', async () => {
    const customer = await town.person('customer')
    const { body: order } = await placeOrder(town, { customer })
    const words = { reason: 'My aunt Odile is ill' }
    await town.api.post(`/api/orders/${order.id}/cancel`, { token: customer.token, body: words })
    const { body } = await eraseOwn(customer)
    await eraseWhole(boundApp(), body.id)
    const { rows } = await town.sql.query(
      `select "to", reason, changes from order_events where order_id = $1 order by seq`,
      [order.id],
    )
    expect(rows.map(({ to }) => to)).toContain('cancelled')
    expect(JSON.stringify(rows)).not.toContain('Odile')
    const { rows: events } = await town.sql.query(`select data from events where data->>'orderId' = $1`, [order.id])
    expect(events.length).toBeGreaterThan(1)
    expect(JSON.stringify(events)).not.toContain('Odile')
    for (const change of [
      `update order_events set reason = 'x'`,
      'delete from order_events',
      `update events set data = '{}'`,
    ])
      await expect(town.sql.query(change)).rejects.toThrow(/append-only/)
    const owner = await town.sql.connect()
    await owner.query(`select set_config('waybill.erasing', 'on', false)`)
    await expect(owner.query(`update order_events set "to" = 'x'`)).rejects.toThrow(/append-only/)
    await expect(owner.query(`update events set name = 'x'`)).rejects.toThrow(/append-only/)
    owner.release(true)
  })

  it('leaves the log provable and its personal values unreadable', async () => {
    const customer = await town.person('customer')
    await town.api.call('PUT', '/api/users/preferences', { token: customer.token, body: { consents: { terms: true } } })
    const { body } = await eraseOwn(customer)
    await eraseWhole(boundApp(), body.id)
    await sealWritten()
    const verdict = await exportAndVerify({ key: boundApp().logSeals.publicKey, checkpoint: await takeCheckpoint() })
    expect(verdict).toMatchObject({ findings: [], complete: true })
    const { rowCount } = await town.sql.query('select from person_keys where person = $1', [`user:${customer.id}`])
    expect(rowCount).toBe(0)
    const consents = await town.sql.query('select purpose, personal from consents where person_id = $1', [customer.id])
    expect(consents.rows).toEqual([{ purpose: 'terms', personal: expect.any(String) }])
  })

  it('leaves why a driver was stopped in the log, unreadable', async () => {
    const driver = await town.person('driver')
    const { rows } = await town.sql.query<{ id: string }>('select id from drivers where user_id = $1', [driver.id])
    const reason = 'Sang Parsifal in the lift'
    const { status } = await town.api.post(`/api/drivers/${rows[0]?.id}/suspend`, {
      token: town.people.compliance.token,
      body: { reason },
    })
    expect(status).toBe(200)
    const record = await town.sql.query<{ id: string; facts: object }>(
      `select id, facts from compliance_log where command = 'driver.suspended' and subject_id = $1`,
      [rows[0]?.id],
    )
    expect(record.rows[0]?.facts).toEqual({ from: 'active', to: 'suspended', by: 'compliance' })
    const read = () => readEntry(call(), { id: record.rows[0]?.id ?? '' })
    expect(await read()).toMatchObject({ personal: { reason }, erased: false })
    const { body } = await erase({ personId: driver.id })
    await eraseWhole(boundApp(), body.id)
    expect(await read()).toMatchObject({ personal: null, erased: true })
    await sealWritten()
    const verdict = await exportAndVerify({ key: boundApp().logSeals.publicKey, checkpoint: await takeCheckpoint() })
    expect(verdict).toMatchObject({ findings: [], complete: true })
  })
})
