import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Api } from '../../factories/api'
import { addDish } from '../../factories/dishes'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
/** Another process on the same database. */
let child: ChildServer
let there: Api

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  child = await startChildServer(server.database)
  there = new Api(child.url)
}, 180_000)

afterAll(async () => {
  await child.kill('SIGTERM')
  await town.close()
  await server.stop()
})

const MENU = '/api/catalog/restaurants/mine/menu'

async function priceOn(api: Api, productId: string) {
  const { body } = await api.get<{ categories: { products: { id: string; price: { amount: number } }[] }[] }>(MENU)
  return body.categories.flatMap(({ products }) => products).find(({ id }) => id === productId)?.price.amount
}

describe('what was read before is not told when it has changed', () => {
  let product: string
  // Each process keeps it.
  beforeEach(async () => {
    product = await town.product({ price: 1_000 })
    for (const api of [town.api, there]) expect(await priceOn(api, product)).toBe(1_000)
  })

  it('a price, to who changed it and in another process, at once', async () => {
    for (let price = 1_100; price < 1_110; price++) {
      const { status } = await town.api.call('PATCH', `/api/products/${product}`, {
        token: town.people.owner.token,
        body: { price },
      })
      expect(status).toBe(200)
      expect(await Promise.all([priceOn(town.api, product), priceOn(there, product)])).toEqual([price, price])
    }
  })

  it('a change that commits after others that began later', async () => {
    const slow = await town.sql.connect()
    await slow.query('begin')
    await slow.query('update products set price = 3000 where id = $1', [product])
    await town.sql.query('update restaurants set prep_minutes = 16 where id = $1', [town.mine.id])
    expect(await priceOn(there, product)).toBe(1_000)
    await slow.query('commit')
    slow.release()
    expect(await Promise.all([priceOn(town.api, product), priceOn(there, product)])).toEqual([3_000, 3_000])
  })

  it('a change that was taken back is none', async () => {
    const { headers } = await there.get(MENU)
    const other = await town.sql.connect()
    await other.query('begin')
    await other.query('update products set price = 3000 where id = $1', [product])
    await other.query('rollback')
    other.release()
    expect((await there.get(MENU, { headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(304)
  })

  it('the name of a category, the currency of a market, a restaurant that is not listed any more', async () => {
    const text = async () => JSON.stringify((await there.get(MENU)).body)
    await town.sql.query(`update categories_locales set name = 'Main dishes' where _locale = 'en'`)
    expect(await text()).toContain('Main dishes')
    await town.sql.query(`update markets set active = false`)
    expect(await text()).toContain('"open":false')
    await town.sql.query(`update markets set active = true`)
    await town.sql.query(`update restaurants set stage = 'suspended' where id = $1`, [town.mine.id])
    expect((await there.get(MENU)).status).toBe(404)
    await town.sql.query(`update restaurants set stage = 'live' where id = $1`, [town.mine.id])
    expect((await there.get(MENU)).status).toBe(200)
  })
})

describe('in another process, at once', () => {
  const card = async (api: Api) =>
    (await api.get<{ docs: { slug: string }[] }>('/api/catalog/restaurants?market=testville')).body.docs.find(
      ({ slug }) => slug === 'mine',
    )

  it('the card of a restaurant that pauses, is busy, changes its market’s terms or leaves', async () => {
    const { token } = town.people.owner
    expect(await card(there)).toMatchObject({ open: true, prepMinutes: 16 })
    await town.api.post(`/api/restaurants/${town.mine.id}/pause`, { token, body: { minutes: 30 } })
    expect(await card(there)).toMatchObject({ open: false })
    await town.sql.query('update restaurants set paused_until = null, extra_prep_minutes = 10')
    expect(await card(there)).toMatchObject({ open: true, prepMinutes: 26 })
    await town.sql.query('update markets set active = false')
    expect(await card(there)).toMatchObject({ open: false })
    await town.sql.query('update markets set active = true')
    await town.sql.query(`update restaurants set stage = 'suspended' where id = $1`, [town.mine.id])
    expect(await card(there)).toBeUndefined()
    await town.sql.query(`update restaurants set stage = 'live', extra_prep_minutes = 0`)
    expect(await card(there)).toMatchObject({ open: true })
  })

  it('what is suggested', async () => {
    const texts = async () =>
      (await there.get<{ docs: { text: string }[] }>('/api/catalog/suggest?market=testville&q=ekw')).body.docs.map(
        ({ text }) => text,
      )
    expect(await texts()).toEqual([])
    const id = await addDish(town, { en: 'Ekwang', fr: 'Ekwang', stock: 3 })
    expect(await texts()).toEqual(['Ekwang'])
    await town.sql.query('update products set stock = 0 where id = $1', [id])
    expect(await texts()).toEqual([])
  })
})

it('selling notes no change of the catalogue until something is sold out', async () => {
  const id = await town.product({ stock: 5 })
  const notes = async () => (await town.sql.query('select count(*)::int as n from catalog_changes')).rows[0].n
  const before = await notes()
  await town.sql.query('update products set stock = stock - 1, reserved = 1, updated_at = now() where id = $1', [id])
  expect(await notes()).toBe(before)
  await town.sql.query('update products set stock = 0 where id = $1', [id])
  expect(await notes()).toBeGreaterThan(before)
})
