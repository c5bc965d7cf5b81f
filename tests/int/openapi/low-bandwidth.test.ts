import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered, mergeMenu, openWaybill } from '../../../client'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  // A list and a menu long enough to be worth packing.
  for (let count = 0; count < 12; count++) await town.product()
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const MENU = '/api/catalog/restaurants/mine/menu'
const LIST = '/api/catalog/restaurants?market=testville'

/** What comes over the wire, which `fetch` would unpack. */
function raw(path: string, headers: Record<string, string>) {
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    request(server.url + path, { headers, agent: false }, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) })
    })
      .once('error', reject)
      .end()
  })
}

async function menu(query: { since?: string; fields?: string } = {}, language: 'en' | 'fr' = 'en') {
  const waybill = openWaybill({ baseUrl: server.url, language })
  const params = { path: { slug: 'mine' }, query }
  return answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params }))
}

it.each([MENU, '/api/openapi.json', '/api/maps/style?market=testville', `/api/products?limit=20`])(
  'packs %s for whoever can unpack it',
  async (path) => {
    const plain = await raw(path, {})
    const packed = await raw(path, { 'accept-encoding': 'gzip' })
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual(JSON.parse(plain.body.toString()))
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    expect(String(packed.headers.vary)).toContain('Accept-Encoding')
  },
)

it('packs in the way that the caller prefers, tells the length, and leaves alone what fits in one packet', async () => {
  const brotli = await raw('/api/products?limit=20', { 'accept-encoding': 'gzip;q=0.5, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(Number(brotli.headers['content-length'])).toBe(brotli.body.length)
  expect(JSON.parse(brotliDecompressSync(brotli.body).toString())).toHaveProperty('docs')
  const small = await raw('/api/orders/none', { 'accept-encoding': 'gzip, br' })
  expect([small.headers['content-encoding'], small.headers.vary]).toEqual([
    undefined,
    expect.stringContaining('Accept-Encoding'),
  ])
})

it('sends no menu to whoever has it, packed or not', async () => {
  const first = await raw(MENU, { 'accept-encoding': 'gzip' })
  const again = await raw(MENU, { 'accept-encoding': 'gzip', 'if-none-match': String(first.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

it('tells of a known menu only what is new: what ran out, what came, what went', async () => {
  const known = await menu()
  const [soldOut, gone] = [await town.product({ stock: 1 }), town.mine.products[1]]
  const before = await menu({ since: known.version })
  expect(before.categories.flatMap(({ products }) => products).map(({ id }) => id)).toEqual([soldOut])

  const { version } = await menu()
  await town.sql.query('update products set stock = 0 where id = $1', [soldOut])
  await town.sql.query('update products set active = false where id = $1', [gone])
  const news = await menu({ since: version })
  const whole = await menu()
  expect(news.since).toBe(version)
  expect(news.removed).toEqual([gone])
  expect(news.categories.flatMap(({ products }) => products)).toMatchObject([{ id: soldOut, available: false }])
  expect(mergeMenu(mergeMenu(known, before), news)).toEqual(whole)
})

it('tells nothing where nothing is new, and the whole menu where the version is unknown', async () => {
  const whole = await menu()
  const news = await menu({ since: whole.version })
  expect(news).toEqual({ ...whole, since: whole.version, categories: [], removed: [] })
  expect(await menu({ since: 'never-told' })).toEqual(whole)
})

it('takes the version of another restaurant for an unknown one', async () => {
  const waybill = openWaybill({ baseUrl: server.url })
  const params = { path: { slug: 'other' } }
  const other = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params }))
  expect((await menu({ since: other.version })).since).toBeUndefined()
})

it('tells the news in the reader’s language, from a menu in another', async () => {
  const english = await menu()
  const news = await menu({ since: english.version }, 'fr')
  expect(mergeMenu(english, news)).toEqual(await menu({}, 'fr'))
})

it('answers the details that were asked for, and always what names a thing', async () => {
  const { body } = await town.api.get<{ docs: object[] }>(`${LIST}&fields=cuisine,currency`)
  expect(Object.keys(body.docs[0] ?? {}).sort()).toEqual(['cuisine', 'currency', 'id', 'name', 'open', 'slug'])
  const lean = await menu({ fields: '' })
  expect(Object.keys(lean.categories[0]?.products[0] ?? {}).sort()).toEqual([
    'available',
    'availableAt',
    'availableNow',
    'id',
    'name',
    'price',
  ])
})

it('refuses a field that there is not', async () => {
  for (const fields of ['passwordHash', 'cuisine,,lat', 'cuisine,'])
    expect((await town.api.get(`${LIST}&fields=${fields}`)).code, fields).toBe('validation_failed')
})
