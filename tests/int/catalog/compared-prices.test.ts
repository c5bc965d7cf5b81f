import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { menuFiles } from '../../factories/menu-files'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let product: string
const files = menuFiles(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  product = await town.product({ price: 3_000 })
  await save({ originalPrice: 3_500, costPrice: 1_217 })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

async function save(body: object) {
  const answer = await town.api.call<{ errors?: { data: { fields: object[] } }[] }>(
    'PATCH',
    `/api/products/${product}`,
    {
      token: town.people.owner.token,
      body,
    },
  )
  return { told: [answer.status, answer.code], fields: answer.body.errors?.[0]?.data.fields }
}

const stored = async () =>
  (
    await town.sql.query(
      'select price::int, original_price::int as before, cost_price::int as cost from products where id = $1',
      [product],
    )
  ).rows[0]

const MENU = '/api/catalog/restaurants/mine/menu'

describe('the price before', () => {
  it('is told beside the price on menus, lists and in searches, and is none where there is none', async () => {
    const menu = await town.api.get<{ categories: { products: { id: string }[] }[] }>(MENU)
    const list = await town.api.get<{ products: { id: string }[] }>('/api/products?category=mains')
    const search = await town.api.get<{ docs: { id: string }[] }>('/api/catalog/search?market=testville&q=ndole')
    const onMenu = menu.body.categories.flatMap((each) => each.products)
    for (const products of [onMenu, list.body.products, search.body.docs]) {
      expect(products.find(({ id }) => id === product)).toMatchObject({
        price: { amount: 3_000, currency: 'XAF' },
        originalPrice: { amount: 3_500, currency: 'XAF' },
      })
      expect(products.find(({ id }) => id === town.mine.products[0])).toMatchObject({ originalPrice: null })
    }
  })

  it.each([3_000, 2_999, 0, -1, 3_000.5])('is above the price, which %d is not', async (originalPrice) => {
    const fields = [expect.objectContaining({ path: 'originalPrice', message: 'A whole number above the price.' })]
    expect(await save({ originalPrice })).toEqual({ told: [400, 'validation_failed'], fields })
  })

  it('stands against a price that would reach it, also in the database', async () => {
    expect((await save({ price: 3_500 })).told).toEqual([400, 'validation_failed'])
    await expect(town.sql.query('update products set price = 3500 where id = $1', [product])).rejects.toThrow(
      'products_original_price_check',
    )
    expect((await save({ price: 3_500, originalPrice: null })).told).toEqual([200, undefined])
    expect((await save({ price: 3_000, originalPrice: 3_500 })).told).toEqual([200, undefined])
  })
})

const listed = () => [
  MENU,
  '/api/products?category=mains',
  `/api/products/${product}`,
  '/api/products?limit=200',
  `/api/products?select[costPrice]=true&where[id][equals]=${product}`,
  '/api/catalog/search?market=testville&q=ndole',
]

describe('what a product costs', () => {
  const TOLD = /:1217[,}]/

  it.each(['guest', 'customer', 'driver', 'otherOwner'] as const)('is never told to a %s', async (who) => {
    const token = who === 'guest' ? undefined : town.people[who].token
    for (const path of listed()) {
      const { status, body } = await town.api.get(path, { token })
      expect(status, path).toBe(200)
      expect(JSON.stringify(body), path).not.toMatch(TOLD)
    }
    const asked = { token, body: { query: `{ Product(id: "${product}") { price costPrice } }` } }
    expect(JSON.stringify((await town.api.post('/api/graphql', asked)).body)).not.toMatch(TOLD)
  })

  it.each(['guest', 'customer', 'otherOwner', 'owner'] as const)(
    'is not found out by a filter or an order of a %s',
    async (who) => {
      const token = who === 'guest' ? undefined : town.people[who].token
      for (const query of ['where[costPrice][greater_than]=1200', 'sort=costPrice', 'sort=-costPrice'])
        expect((await town.api.get(`/api/products?${query}`, { token })).status, query).toBe(400)
    },
  )

  it.each(['owner', 'staff', 'admin', 'support'] as const)('is told to a %s', async (who) => {
    const { body } = await town.api.get(`/api/products/${product}`, { token: town.people[who].token })
    expect(body).toMatchObject({ costPrice: 1_217, originalPrice: 3_500 })
  })

  it('is no negative amount', async () => {
    expect((await save({ costPrice: -1 })).told).toEqual([400, 'validation_failed'])
  })
})

describe('in a file', () => {
  const skuOf = async () =>
    (await town.sql.query('select sku from products where id = $1', [product])).rows[0].sku as string

  it('both go out and come back, and an empty cell clears them', async () => {
    const sku = await skuOf()
    const changed = await files.checked({ products: `sku,price,original_price,cost_price\n${sku},2000,2500,\n` })
    expect(await files.changes(changed.id)).toMatchObject([
      {
        before: { price: 3_000, originalPrice: 3_500, costPrice: 1_217 },
        after: { price: 2_000, originalPrice: 2_500, costPrice: null },
      },
    ])
    await files.apply(changed.id)
    expect(await stored()).toEqual({ price: 2_000, before: 2_500, cost: null })
    await files.undo(changed.id)
    expect(await stored()).toEqual({ price: 3_000, before: 3_500, cost: 1_217 })
  })

  it('a price that reaches the one before is a mistake of its row', async () => {
    const { problems } = await files.checked({ products: `sku,price\n${await skuOf()},3500\n` })
    expect(problems).toMatchObject([{ row: 2, column: 'original_price', code: 'not_above_price', value: '3500' }])
  })

  it('nothing is struck through beside a price that was raised after the check', async () => {
    await town.sql.query('update products set original_price = null where id = $1', [product])
    const { id } = await files.checked({ products: `sku,original_price\n${await skuOf()},3600\n` })
    await town.sql.query('update products set price = 3700 where id = $1', [product])
    await files.apply(id)
    expect(await stored()).toMatchObject({ price: 3_700, before: null })
  })
})
