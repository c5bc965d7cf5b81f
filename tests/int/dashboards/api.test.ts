import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dashboard } from '../../../src/queries/dashboards'
import { placeOrder } from '../../factories/orders'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const ask = <N extends 'operations' | 'restaurant' | 'support' | 'compliance'>(
  name: N,
  who: { token: string },
  query = '',
) => town.api.get<Dashboard<N>>(`/api/dashboards/${name}${query}`, { token: who.token })

it('counts an order for its own restaurant and for nobody else’s', async () => {
  const { owner, otherOwner, staff } = town.people
  const { number } = (await placeOrder(town)).body
  for (const mine of [owner, staff]) {
    const { body } = await ask('restaurant', mine)
    expect(body).toMatchObject({ open: { placed: 1 }, today: { received: 1 }, waiting: [{ number, pieces: 1 }] })
    expect(body.choices).toEqual({
      markets: [{ slug: 'testville', name: 'Testville' }],
      restaurants: [{ id: town.mine.id, name: 'Mine' }],
    })
  }
  const theirs = await ask('restaurant', otherOwner)
  expect(theirs.body).toMatchObject({ open: {}, today: { received: 0 }, waiting: [] })
  expect(JSON.stringify(theirs.body)).not.toContain(town.mine.id)
  for (const path of [`?restaurant=${town.mine.id}`, `?restaurant=${uuid()}`]) {
    const refused = await ask('restaurant', otherOwner, path)
    expect([refused.status, refused.code], path).toEqual([404, 'not_found'])
  }
})

it('lets an administrator look into any kitchen, but not into all at once', async () => {
  const { admin } = town.people
  const { status, body } = await ask('restaurant', admin, `?restaurant=${town.other.id}`)
  expect([status, body.restaurants]).toEqual([200, [{ id: town.other.id, name: 'Other' }]])
  expect((await ask('restaurant', admin)).status).toBe(404)
})

it('tells an administrator of the market that was asked for, and of none that does not exist', async () => {
  const { admin } = town.people
  for (const query of ['', '?market=testville', `?market=${town.marketId}`]) {
    const { status, body } = await ask('operations', admin, query)
    expect([status, body.market.slug, body.market.currency], query).toEqual([200, 'testville', 'XAF'])
  }
  const unknown = await ask('operations', admin, '?market=atlantis')
  expect([unknown.status, unknown.code]).toEqual([404, 'not_found'])
  const broken = await ask('operations', admin, '?restaurant=not-an-id')
  expect([broken.status, broken.code]).toEqual([400, 'validation_failed'])
})

it('tells support of all markets unless one is picked', async () => {
  const { support } = town.people
  expect((await ask('support', support)).body).toMatchObject({ market: null, timeZone: 'Africa/Douala' })
  expect((await ask('support', support, '?market=testville')).body.market?.slug).toBe('testville')
  expect((await ask('support', support, '?market=atlantis')).status).toBe(404)
})

it('counts what was refused, by code and role, also where Payload refused it', async () => {
  const { compliance, customer, owner } = town.people
  const counted = async () => (await ask('compliance', compliance)).body.refusals.codes
  await town.api.post('/api/dispatch/run?market=testville', { token: owner.token })
  await town.api.post('/api/dispatch/run?market=testville', { token: owner.token })
  await town.api.post('/api/orders', { token: customer.token, body: { payment: { method: 'card' } } })
  await town.api.call('PATCH', `/api/orders/${uuid()}`, { token: customer.token, body: { status: 'delivered' } })
  await expect
    .poll(counted, { timeout: 15_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'forbidden', refused: 2, roles: ['owner'] }),
        expect.objectContaining({ code: 'field_locked', refused: 1, roles: ['customer'] }),
      ]),
    )
})
