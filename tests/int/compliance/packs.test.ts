import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { releaseScheduledOrders } from '../../../src/jobs/release-scheduled-orders'
import { placeOrder } from '../../factories/orders'
import { BEER_RULES, draftRules, identified, publishRules, regulated, rulesInForce } from '../../factories/rules'
import { noonSlot, orderFor, takeLaterOrders } from '../../factories/slots'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let customer: Person
let beer: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  beer = await regulated(town, 'alcohol')
})

beforeEach(async () => {
  customer = await town.person('customer')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const order = () => placeOrder(town, { customer, productId: beer })
const token = () => town.people.compliance.token
const MOST_TWO = { blockType: 'quantity_per_order', goods: ['alcohol'], enabled: true, most: 2 }

interface Trial {
  id: string
  status: string
  total: number
  done: number
  refused: number
  tally: { kind: string; orders: number; codes: object; examples: { id: string; number: string }[] }[]
}

describe('a version', () => {
  it('counts for nobody while it is a draft', async () => {
    await draftRules(town, BEER_RULES)
    expect((await order()).status).toBe(201)
  })

  it('counts from its moment on, and not before', async () => {
    const packId = await draftRules(town, BEER_RULES, { effectiveFrom: new Date(Date.now() + 3_600_000).toISOString() })
    expect((await publishRules(town, packId)).status).toBe(200)
    expect((await order()).status).toBe(201)
  })

  it('is followed by the next, which says what became different', async () => {
    const first = await rulesInForce(town, BEER_RULES)
    expect((await order()).code).toBe('identity_required')
    const revised = await town.api.post<{ id: string; version: number }>(`/api/rule-packs/${first}/revise`, {
      token: token(),
      body: {},
    })
    expect(revised.status).toBe(201)
    const { id } = revised.body
    const { body: doc } = await town.api.get<{ rules: Record<string, unknown>[] }>(`/api/rule-packs/${id}`, {
      token: token(),
    })
    const [age, , ...rest] = doc.rules
    const patched = await town.api.call('PATCH', `/api/rule-packs/${id}`, {
      token: token(),
      body: { rules: [{ ...age, years: 18, proof: 'told' }, ...rest, MOST_TWO] },
    })
    expect(patched.status).toBe(200)
    const { body } = await town.api.get<{ against: { id: string }; changes: object[] }>(
      `/api/rule-packs/${id}/changes`,
      {
        token: token(),
      },
    )
    expect(body.against.id).toBe(first)
    expect(body.changes).toMatchObject([
      { kind: 'minimum_age', change: 'changed', fields: [{ name: 'years', before: 21, after: 18 }, { name: 'proof' }] },
      { kind: 'quantity_per_order', change: 'added' },
      { kind: 'identity_check', change: 'removed' },
    ])
    expect((await publishRules(town, id)).status).toBe(200)
    expect((await order()).code).toBe('birth_date_required')
  })

  it('never changes once it is published, whoever tries', async () => {
    const packId = await rulesInForce(town, BEER_RULES)
    const patched = await town.api.call('PATCH', `/api/rule-packs/${packId}`, { token: token(), body: { note: 'x' } })
    expect([patched.status, patched.code]).toEqual([403, 'field_locked'])
    expect((await publishRules(town, packId)).code).toBe('illegal_transition')
    for (const statement of [
      'update rule_packs set note = $1 where id = $2',
      'delete from rule_packs where note is distinct from $1 and id = $2',
    ])
      await expect(town.sql.query(statement, ['x', packId])).rejects.toThrow('published rules never change')
    await expect(town.sql.query('truncate rule_packs cascade')).rejects.toThrow('published rules never change')
  })

  it('is not published while something is wrong in it, which is told by path', async () => {
    const packId = await draftRules(town, [{ ...MOST_TWO, most: 1.5 }])
    const answer = await publishRules(town, packId)
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    expect(answer.body).toMatchObject({ errors: [{ data: { fields: [{ path: 'rules.0.most' }] } }] })
  })

  it('has a number of its own, however many are begun at once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => draftRules(town, [])))
    const { rows } = await town.sql.query('select distinct version from rule_packs where id = any($1::uuid[])', [ids])
    expect(rows).toHaveLength(8)
  })
})

describe('a dry run', () => {
  it('replays past orders and says which of them a draft would have stopped, and why', async () => {
    await identified(town, customer)
    await rulesInForce(town, [])
    const few = await placeOrder(town, { customer, productId: beer, quantity: 2 })
    const many = await placeOrder(town, { customer, productId: beer, quantity: 5 })
    expect([few.status, many.status]).toEqual([201, 201])
    const packId = await draftRules(town, [MOST_TWO, { ...MOST_TWO, most: 0, enabled: false }])
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const asked = await town.api.post(`/api/rule-packs/${packId}/try`, {
      token: token(),
      body: { from: day(-1), to: day(1) },
    })
    expect(asked.status).toBe(202)
    const read = async () =>
      (await town.api.get<{ trials: Trial[] }>(`/api/rule-packs/${packId}/trials`, { token: token() })).body.trials[0]
    await expect.poll(async () => (await read())?.status, { timeout: 20_000 }).toBe('done')
    const trial = await read()
    expect(trial?.done).toBe(trial?.total)
    expect(trial?.done).toBeGreaterThan(1)
    expect(trial?.refused).toBe(1)
    expect(trial?.tally).toMatchObject([
      {
        kind: 'quantity_per_order',
        orders: 1,
        codes: { quantity_limit: 1 },
        examples: [{ id: many.body.id, number: many.body.number }],
      },
    ])
  })
})

describe('an order for later', () => {
  it('is asked again when its time comes, and ends where a rule forbids it by now', async () => {
    await rulesInForce(town, [])
    await takeLaterOrders(town, 50)
    const { from } = await noonSlot(town)
    const later = async () =>
      (await orderFor<{ id: string }>(town, from, { token: customer.token, productId: beer })).body.id
    const [forbidden, fine] = [await later(), await later()]
    await identified(town, customer)
    await rulesInForce(town, BEER_RULES)
    const wake = async (id: string) => {
      await town.sql.query("update orders set sleeps_until = now() - interval '1 second' where id = $1", [id])
      await releaseScheduledOrders.run(boundApp(), {})
      const { rows } = await town.sql.query('select status, reason from orders where id = $1', [id])
      return rows[0]
    }
    expect((await wake(fine)).status).not.toMatch(/scheduled|cancelled/)
    await town.sql.query("update identity_checks set status = 'expired' where person_id = $1", [customer.id])
    expect(await wake(forbidden)).toEqual({ status: 'cancelled', reason: 'against_rules' })
  })
})
