import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { liftHold, placeHold } from '../../../src/commands/compliance-log/hold-log'
import { systemCall } from '../../../src/commands/context'
import { erasureStep } from '../../../src/commands/privacy/erasure-step'
import { eraseWhole } from '../../../src/jobs/erase-person'
import { sweepErasures } from '../../../src/jobs/sweep-erasures'
import type { Bell } from '../../../src/queries/bell/find-bell'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Person, type Town } from '../../factories/town'
import { fill } from '../../factories/wallets'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-7: an erasure waits for what comes up while it runs, and for whatever a court has asked to keep, and holds up no other. */
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

const call = () => systemCall(boundApp(), 'test')
const erase = (of: object, more: object = {}) =>
  town.api.post<{ id: string; state: string }>('/api/privacy/erasures', {
    token: town.people.compliance.token,
    body: { of, reason: 'By letter', ...more },
  })
/** Who waits by the bell, of compliance unless told. */
const waiting = async (by = town.people.compliance) =>
  (await town.api.get<Bell>('/api/bell', { token: by.token })).body.items
    .filter(({ kind }) => kind === 'erasure')
    .map(({ id }) => id)
const nameOf = async ({ id }: Person) =>
  (await town.sql.query<{ name: string }>('select full_name as name from users where id = $1', [id])).rows[0]?.name

describe('an erasure that runs', () => {
  it('stops for a legal hold and for an order, and goes on behind them', async () => {
    const customer = await town.person('customer')
    const { body } = await erase({ personId: customer.id })
    const step = () => erasureStep(call(), { erasureId: body.id })
    expect([await step(), await step()]).toEqual(['more', 'more'])
    const hold = await placeHold(call(), { about: 'subject', id: customer.id, reason: 'Case 9' })
    expect([await step(), await step()]).toEqual(['blocked', 'blocked'])
    expect([await waiting(), await waiting(town.people.admin)]).toEqual([[customer.id], [customer.id]])
    expect(await waiting(town.people.support)).toEqual([])
    await liftHold(call(), { holdId: hold.id })
    const late = await putOrder(town, { status: 'placed', customer })
    expect(await step()).toBe('blocked')
    // Told for each new thing that it waits for, and not each time that it is looked at.
    const told = await town.sql.query(`select from events where name = 'erasure.blocked' and data->>'erasureId' = $1`, [
      body.id,
    ])
    expect(told.rowCount).toBe(2)
    await town.sql.query(`update orders set status = 'cancelled', closed_at = now() where id = $1`, [late.orderId])
    await eraseWhole(boundApp(), body.id)
    expect(await nameOf(customer)).toBe('Erased')
    expect(await waiting()).toEqual([])
    const { rows } = await town.sql.query('select reason from person_erasures where id = $1', [body.id])
    expect(rows).toEqual([{ reason: null }])
  })

  it('goes on without money that came in after it was asked for, once that is left behind', async () => {
    const customer = await town.person('customer')
    const { body } = await erase({ personId: customer.id })
    await fill(town.sql, town.marketId, customer.id, 500)
    await eraseWhole(boundApp(), body.id)
    expect(await nameOf(customer)).not.toBe('Erased')
    expect((await erase({ personId: customer.id })).body.id).toBe(body.id)
    const again = await erase({ personId: customer.id }, { waiveBalance: true })
    expect([again.status, again.body.id]).toEqual([202, body.id])
    await eraseWhole(boundApp(), body.id)
    expect(await nameOf(customer)).toBe('Erased')
  })
})

it('a hold on a market, a driver, a check or a delivery holds whom it is about', async () => {
  const [customer, driver] = [await town.person('customer'), await town.person('driver')]
  const order = await putOrder(town, { status: 'delivered', customer, driver })
  const { rows } = await town.sql.query<{ id: string }>('select id from drivers where user_id = $1', [driver.id])
  const check = uuid()
  await town.sql.query(
    `insert into identity_checks (id, person_id, market_id, type, status, provider, reference)
     values ($1::uuid, $2, $3, 'age', 'created', 'manual', $1::uuid::text)`,
    [check, customer.id, town.marketId],
  )
  const cases = [
    ['market', town.marketId, [customer, driver]],
    ['subject', rows[0]?.id ?? '', [driver]],
    ['subject', check, [customer]],
    ['subject', order.deliveryId, [customer, driver]],
  ] as const
  for (const [about, id, held] of cases) {
    const hold = await placeHold(call(), { about, id, reason: 'Case 11' })
    for (const who of held) {
      const { body } = await erase({ personId: who.id })
      expect(JSON.stringify(body), `${about} ${id}`).toContain('legal_hold')
    }
    await liftHold(call(), { holdId: hold.id })
  }
})

it('one that fails holds up none of the others, and a guest’s export that does not open stops no erasure', async () => {
  const broken = uuid()
  await town.sql.query(
    `insert into person_erasures (id, phone, state, asked_role, asked_at) values ($1, 'bm90IHNlYWxlZA==', 'waiting', 'compliance', now() - interval '1 day')`,
    [broken],
  )
  await town.sql.query(
    `insert into person_exports (id, phone, locale, state, asked_role, created_at) values ($1, 'bm90IHNlYWxlZA==', 'en', 'waiting', 'compliance', now())`,
    [uuid()],
  )
  const phone = '+237699333444'
  const own = await town.api.post<{ id: string }>('/api/privacy/exports', {
    token: town.people.compliance.token,
    body: { of: { phone } },
  })
  const { body } = await erase({ phone })
  await expect(sweepErasures.run(boundApp(), {})).rejects.toThrow(/1 of \d+ erasures failed/)
  const { rows } = await town.sql.query('select state from person_erasures where id = $1', [body.id])
  expect(rows).toEqual([{ state: 'done' }])
  const exports = await town.sql.query('select state, phone from person_exports where id = $1', [own.body.id])
  expect(exports.rows).toEqual([{ state: 'removed', phone: null }])
  await town.sql.query('delete from person_erasures where id = $1', [broken])
})
