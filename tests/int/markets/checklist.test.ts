import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered, openWaybill, type Waybill } from '../../../client'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let admin: Waybill

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  admin = openWaybill({ baseUrl: server.url, accessToken: () => town.people.admin.token })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const GHENT = {
  name: 'Ghent',
  slug: 'ghent',
  code: 'GHE',
  country: 'BE',
  currency: 'EUR',
  timeZone: 'Europe/Brussels',
  lat: 51.0543,
  lng: 3.7174,
}

async function checklist(id: string) {
  return answered(await admin.GET('/api/markets/{id}/checklist', { params: { path: { id } } }))
}

const named = ({ steps }: Awaited<ReturnType<typeof checklist>>, state: string) =>
  steps.filter((each) => each.state === state).map(({ step }) => step)

it('finds a town where everybody works ready for orders, and says what holds in place of the rest', async () => {
  const found = await checklist(town.marketId)
  expect(found.ready).toBe(true)
  expect(named(found, 'advised')).toEqual(['area', 'tax'])
  expect(found.geocoders).toEqual([{ adapter: 'gazetteer', standIn: false }])
})

it('names what a new market misses, and the restaurant to go on with', async () => {
  const { doc } = answered(await admin.POST('/api/markets', { body: GHENT }))
  const bare = await checklist(doc.id)
  expect([bare.ready, bare.nextRestaurantId]).toEqual([false, null])
  expect(named(bare, 'missing')).toEqual(['restaurant', 'people', 'menu', 'live', 'driver'])
  expect(named(bare, 'advised')).toEqual(['area', 'fees', 'tax', 'addresses'])

  const { lat, lng } = GHENT
  const place = { name: 'Bloemen', slug: 'bloemen', market: doc.id, lat, lng }
  const shop = answered(await admin.POST('/api/restaurants', { body: place })).doc
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const tariff = { name: 'Opening', market: doc.id, beginsAt: yesterday, deliveryBase: 450, taxBasisPoints: 600 }
  answered(await admin.POST('/api/tariffs', { body: tariff }))
  const begun = await checklist(doc.id)
  expect(begun.nextRestaurantId).toBe(shop.id)
  expect(named(begun, 'missing')).toEqual(['people', 'menu', 'live', 'driver'])
  expect(named(begun, 'advised')).toEqual(['area', 'addresses'])
})

it('counts a restaurant that prepares, which nobody finds before it is live, and goes on with it', async () => {
  const { marketId, mine, other, sql } = town
  const stage = (to: string, ids: readonly string[]) =>
    sql.query('update restaurants set stage = $1 where id = any ($2)', [to, ids])
  await stage('preparing', [mine.id])
  expect(await checklist(marketId)).toMatchObject({ ready: true, nextRestaurantId: mine.id })
  await stage('preparing', [other.id])
  const nobodyLive = await checklist(marketId)
  expect([nobodyLive.ready, named(nobodyLive, 'missing')]).toEqual([false, ['live']])
  await stage('live', [mine.id, other.id])
  expect((await checklist(marketId)).ready).toBe(true)
})

it('does not count a tariff of later, nor what is switched off', async () => {
  const { token } = town.people.admin
  const later = new Date(Date.now() + 86_400_000).toISOString()
  const body = { name: 'Later', market: town.marketId, beginsAt: later, deliveryBase: 500, taxBasisPoints: 600 }
  expect((await town.api.post('/api/tariffs', { token, body })).status).toBe(201)
  expect(named(await checklist(town.marketId), 'advised')).toContain('tax')
  await town.sql.query('update drivers set active = false where market_id = $1', [town.marketId])
  await town.sql.query(`update restaurants set stage = 'suspended' where market_id = $1`, [town.marketId])
  expect(named(await checklist(town.marketId), 'missing')).toEqual(['restaurant', 'people', 'menu', 'live', 'driver'])
})

it('knows nothing of a market that there is not', async () => {
  const nobody = '01980c4a-0000-7000-8000-000000000000'
  const answer = await town.api.get(`/api/markets/${nobody}/checklist`, { token: town.people.admin.token })
  expect(answer.code).toBe('not_found')
})
