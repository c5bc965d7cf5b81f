import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOUALA_SALE, putSale } from '../../factories/finance'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let account: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await putSale(town, DOUALA_SALE, { at: '2025-10-31T12:00:00Z' })
  const { rows } = await town.sql.query('select id from ledger_accounts where restaurant_id = $1 limit 1', [
    town.mine.id,
  ])
  account = rows[0].id
  await town.sql.query(
    `insert into payout_destinations (id, owner, restaurant_id, market_id, kind, tail, phone, operator, usable_at)
     values (gen_random_uuid(), 'restaurant', $1, $2, 'mobile_money', '00', '+237670000000', 'mtn', now())`,
    [town.mine.id, town.marketId],
  )
})

beforeEach(() => allow(['203.0.113.0/24', '2001:db8:7::/48'], town.people.admin, '192.0.2.1'))

afterAll(async () => {
  await town.close()
  await server.stop()
})

const OFFICE = '203.0.113.20'
const OFFICE_6 = '2001:db8:7:1::20'
const CAFE = '198.51.100.9'
const CAFE_6 = '2001:db8:8::20'

const at = (address: string) => ({ 'x-simulated-address': address })

async function change(financeNetworks: string[], who: Person, address: string, locale: 'en' | 'fr' = 'en') {
  const answer = await town.api.call<{ errors?: { data: { fields?: { path: string; message: string }[] } }[] }>(
    'PATCH',
    `/api/restaurants/${town.mine.id}`,
    { token: who.token, headers: at(address), locale, body: { financeNetworks } },
  )
  return { told: [answer.status, answer.code], field: answer.body.errors?.[0]?.data.fields?.[0] }
}

async function allow(networks: string[], who: Person, address: string) {
  expect((await change(networks, who, address)).told).toEqual([200, undefined])
}

const MONEY = () => [
  ['GET', `/api/restaurants/${town.mine.id}/finance`],
  ['GET', `/api/restaurants/${town.mine.id}/finance/orders`],
  ['GET', `/api/restaurants/${town.mine.id}/finance/csv`],
  ['GET', `/api/restaurants/${town.mine.id}/finance/pdf`],
  ['GET', `/api/payouts/terms?restaurant=${town.mine.id}`],
  ['GET', `/api/ledger/accounts/${account}/statement`],
]

const ask = ([method = '', path = '']: string[], who: Person, address: string) =>
  town.api.call(method, path, { token: who.token, headers: at(address) })

describe('a restaurant’s finance', () => {
  it.each([OFFICE, OFFICE_6, `::ffff:${OFFICE}`])('is open from within its networks (%s)', async (address) => {
    for (const door of MONEY()) expect((await ask(door, town.people.owner, address)).status, door[1]).toBe(200)
  })

  it.each([CAFE, CAFE_6, 'unknown'])('is closed from elsewhere, in a word of its own (%s)', async (address) => {
    for (const door of MONEY()) {
      const answer = await ask(door, town.people.owner, address)
      expect([answer.status, answer.code], door[1]).toEqual([403, 'network_not_allowed'])
    }
  })

  it('is told of in the reader’s language', async () => {
    const path = `/api/restaurants/${town.mine.id}/finance`
    const options = { token: town.people.owner.token, headers: at(CAFE), locale: 'fr' } as const
    expect((await town.api.get(path, options)).body).toMatchObject({
      errors: [{ message: expect.stringContaining('ne sont pas accessibles d’ici') }],
    })
  })

  it('is asked for no payout from elsewhere', async () => {
    const wish = { amount: 1_000, destination: { kind: 'mobile_money', phone: '+237670000000' } }
    const request = (address: string) =>
      town.api.post(`/api/restaurants/${town.mine.id}/payouts`, {
        token: town.people.owner.token,
        headers: at(address),
        body: wish,
      })
    expect(await request(CAFE)).toMatchObject({ status: 403, code: 'network_not_allowed' })
    expect((await request(OFFICE)).code).not.toBe('network_not_allowed')
  })

  it.each(['payout-destinations', 'ledger-accounts'])('is in no list of %s from elsewhere', async (slug) => {
    const of = `/api/${slug}?where[restaurant][equals]=${town.mine.id}`
    expect((await ask(['GET', of], town.people.owner, OFFICE)).body).toMatchObject({ totalDocs: expect.any(Number) })
    expect((await ask(['GET', of], town.people.owner, OFFICE)).body.totalDocs).not.toBe(0)
    const answer = await ask(['GET', of], town.people.owner, CAFE)
    expect([answer.status, answer.body.totalDocs]).toEqual([403, undefined])
  })

  it('leaves everything else to its people, and other restaurants alone', async () => {
    const { owner, otherOwner } = town.people
    expect((await ask(['GET', '/api/orders'], owner, CAFE)).status).toBe(200)
    expect((await ask(['GET', `/api/restaurants/${town.other.id}/finance`], otherOwner, CAFE)).status).toBe(200)
    const renamed = await town.api.call('PATCH', `/api/restaurants/${town.mine.id}`, {
      token: owner.token,
      headers: at(CAFE),
      body: { cuisine: 'Grill' },
    })
    expect(renamed.status).toBe(200)
  })

  it('binds no administrator', async () => {
    for (const door of MONEY()) expect((await ask(door, town.people.admin, CAFE)).status, door[1]).toBe(200)
  })

  it('is open from anywhere where there are no networks', async () => {
    await allow([], town.people.admin, CAFE)
    for (const door of MONEY()) expect((await ask(door, town.people.owner, CAFE)).status, door[1]).toBe(200)
  })
})

describe('the list of networks', () => {
  it('is the owner’s to change from within, to one that holds where they are', async () => {
    await allow(['198.51.100.0/24', OFFICE], town.people.owner, OFFICE)
    await allow([], town.people.owner, CAFE)
  })

  it.each([
    ['en', 'you would lock yourself out'],
    ['fr', 'vous vous enfermeriez dehors'],
  ] as const)('is not made one that locks its owner out (%s)', async (locale, words) => {
    const { told, field } = await change(['198.51.100.0/24'], town.people.owner, OFFICE, locale)
    expect(told).toEqual([400, 'validation_failed'])
    expect(field).toMatchObject({ path: 'financeNetworks', message: expect.stringContaining(words) })
    expect(field?.message).toContain(OFFICE)
  })

  it('is not changed from outside of it, nor emptied', async () => {
    for (const networks of [[], [CAFE], [CAFE, OFFICE]])
      expect((await change(networks, town.people.owner, CAFE)).told).toEqual([403, 'network_not_allowed'])
  })

  it('is lifted by an administrator from anywhere', async () => {
    await allow([], town.people.admin, CAFE)
  })

  it('is not the staff’s', async () => {
    expect((await change([], town.people.staff, OFFICE)).told).toEqual([403, 'field_locked'])
  })

  it.each(['office', '203.0.113.0/33', '203.0.113.0/', '2001:db8::/129', '1.2.3/8'])('takes no %j', async (text) => {
    const { told, field } = await change([OFFICE, text], town.people.owner, OFFICE)
    expect(told).toEqual([400, 'validation_failed'])
    expect(field).toMatchObject({ path: 'financeNetworks', message: expect.stringContaining(text) })
  })

  it('is told to the owner and the house alone', async () => {
    const read = async (token?: string) => (await town.api.get(`/api/restaurants/${town.mine.id}`, { token })).body
    for (const who of [undefined, 'customer', 'otherOwner', 'staff'] as const)
      expect(await read(who && town.people[who].token)).not.toHaveProperty('financeNetworks')
    expect(await read(town.people.owner.token)).toMatchObject({
      financeNetworks: ['203.0.113.0/24', '2001:db8:7::/48'],
    })
  })
})
