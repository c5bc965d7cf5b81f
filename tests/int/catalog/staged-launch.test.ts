import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Api } from '../../factories/api'
import { askOptions } from '../../factories/options'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
/** Another process on the same database. */
let child: ChildServer
let there: Api
const liquor = uuid()
let rum: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query(`insert into categories (id, slug, position, active) values ($1, 'liquor', 2, true)`, [liquor])
  await town.sql.query(
    `insert into categories_locales (name, _locale, _parent_id) values ('Liquor', 'en', $1), ('Alcools', 'fr', $1)`,
    [liquor],
  )
  rum = await town.product({ price: 4_000 })
  await town.sql.query('update products set category_id = $2 where id = $1', [rum, liquor])
  await town.sql.query(`update products_locales set name = 'Rhum arrangé' where _parent_id = $1`, [rum])
  child = await startChildServer(server.database)
  there = new Api(child.url)
}, 180_000)

beforeEach(async () => {
  await town.sql.query('delete from carts')
  await withhold([])
})

afterAll(async () => {
  await child.kill('SIGTERM')
  await town.close()
  await server.stop()
})

async function withhold(categories: string[]) {
  const { status } = await town.api.call('PATCH', `/api/markets/${town.marketId}`, {
    token: town.people.admin.token,
    body: { withheldCategories: categories },
  })
  expect(status).toBe(200)
}

interface Menu {
  categories: { slug: string; products: { id: string; optionGroups: { options: { available: boolean }[] }[] }[] }[]
}

const menuOf = async (api: Api) => (await api.get<Menu>('/api/catalog/restaurants/mine/menu')).body.categories
const found = async (api: Api, path: string) => JSON.stringify((await api.get(path)).body).includes('Rhum')

/** Where a customer comes upon it, in either process. */
async function sightings() {
  const each = [town.api, there].map(async (api) => ({
    menu: (await menuOf(api)).some(({ slug }) => slug === 'liquor'),
    list: await found(api, '/api/products?category=liquor'),
    search: await found(api, '/api/catalog/search?market=testville&q=rhum'),
    near: await found(api, `/api/catalog/search?market=testville&q=rhum&lat=${ADDRESS.lat}&lng=${ADDRESS.lng}`),
    suggested: await found(api, '/api/catalog/suggest?market=testville&q=rhu'),
  }))
  return Promise.all(each)
}

const EVERYWHERE = { menu: true, list: true, search: true, near: true, suggested: true }
const NOWHERE = { menu: false, list: false, search: false, near: false, suggested: false }

describe('a category that a market does not sell yet', () => {
  it('is gone everywhere at once in all processes, and back at once', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await sightings()).toEqual([EVERYWHERE, EVERYWHERE])
      await withhold([liquor])
      expect(await sightings()).toEqual([NOWHERE, NOWHERE])
      await withhold([])
    }
    expect(await sightings()).toEqual([EVERYWHERE, EVERYWHERE])
  })

  it('is withheld there alone', async () => {
    const elsewhere = uuid()
    await town.sql.query(
      `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng, delivery_base, delivery_per_km, driver_base, driver_per_km)
       select $1, 'Otherville', 'otherville', 'OTH', country, currency, locale, time_zone, lat, lng, 0, 0, 0, 0 from markets where id = $2`,
      [elsewhere, town.marketId],
    )
    await town.sql.query(
      `insert into markets_rels ("order", parent_id, path, categories_id) values (1, $1, 'withheldCategories', $2)`,
      [elsewhere, liquor],
    )
    expect(await sightings()).toEqual([EVERYWHERE, EVERYWHERE])
    await town.sql.query('update restaurants set market_id = $2 where id = $1', [town.mine.id, elsewhere])
    expect(await found(town.api, '/api/catalog/search?market=otherville&q=rhum')).toBe(false)
    expect((await menuOf(there)).map(({ slug }) => slug)).toEqual(['mains'])
    await town.sql.query('update restaurants set market_id = $2 where id = $1', [town.mine.id, town.marketId])
    expect(await sightings()).toEqual([EVERYWHERE, EVERYWHERE])
  })

  it('stays gone when its products are edited, imported or new, and when the market is saved anew', async () => {
    await withhold([liquor])
    const edited = await town.api.call('PATCH', `/api/products/${rum}`, {
      token: town.people.owner.token,
      body: { price: 4_100, name: 'Rhum vieux' },
    })
    expect(edited.status).toBe(200)
    const twin = await town.product()
    await town.sql.query(`update products_locales set name = 'Rhum blanc' where _parent_id = $1`, [twin])
    await town.sql.query('update products set category_id = $2 where id = $1', [twin, liquor])
    await withhold([liquor])
    expect(await sightings()).toEqual([NOWHERE, NOWHERE])
    await town.sql.query('delete from products where id = $1', [twin])
  })

  it('goes into no cart', async () => {
    await withhold([liquor])
    const { token } = town.people.customer
    const answer = await town.api.post('/api/cart/add', { token, body: { productId: rum, quantity: 1 } })
    expect([answer.status, answer.code]).toEqual([422, 'product_unavailable'])
  })

  it('is neither quoted nor ordered from a cart that held it before', async () => {
    const { token } = town.people.customer
    const added = await town.api.post<{ lines: object[] }>('/api/cart/add', {
      token,
      body: { productId: rum, quantity: 1 },
    })
    expect(added.status).toBe(200)
    await withhold([liquor])
    const cart = await town.api.get<{ lines: { available: boolean }[] }>('/api/cart', { token })
    expect(cart.body.lines).toMatchObject([{ available: false }])
    const order = await town.api.post('/api/orders', {
      token,
      key: uuid(),
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect([order.status, order.code]).toEqual([422, 'product_unavailable'])
    await withhold([])
    expect((await town.api.get('/api/cart', { token })).body).toMatchObject({ lines: [{ available: true }] })
  })

  it('is no answer of a combo either', async () => {
    const meal = await town.product()
    const { options } = await askOptions(town, meal, [{ product: rum }], { min: 1, max: 1 })
    const offered = async () => {
      const products = (await menuOf(there)).flatMap((category) => category.products)
      return products.find(({ id }) => id === meal)?.optionGroups[0]?.options[0]?.available
    }
    expect(await offered()).toBe(true)
    await withhold([liquor])
    expect(await offered()).toBe(false)
    const body = { productId: meal, quantity: 1, options: [{ id: options[0], quantity: 1 }] }
    const answer = await town.api.post('/api/cart/add', { token: town.people.customer.token, body })
    expect(answer.status).toBe(422)
    await town.sql.query('delete from products where id = $1', [meal])
  })
})

describe('the list of them', () => {
  it('is an administrator’s to change, and the house’s to read', async () => {
    for (const role of ['owner', 'support', 'customer'] as const) {
      const { status } = await town.api.call('PATCH', `/api/markets/${town.marketId}`, {
        token: town.people[role].token,
        body: { withheldCategories: [liquor] },
      })
      expect([403, 404], role).toContain(status)
    }
    await withhold([liquor])
    const read = async (token?: string) => (await town.api.get(`/api/markets/${town.marketId}`, { token })).body
    expect(await read()).not.toHaveProperty('withheldCategories')
    expect(await read(town.people.owner.token)).not.toHaveProperty('withheldCategories')
    expect(await read(town.people.support.token)).toMatchObject({ withheldCategories: [liquor] })
  })
})
