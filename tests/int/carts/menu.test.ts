import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Menu } from '../../../src/queries/catalog/menu'
import { askOptions } from '../../factories/options'
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

async function read(options: { locale?: 'en' | 'fr'; etag?: string } = {}) {
  const answer = await town.api.get<Menu>(`/api/catalog/restaurants/${town.mine.slug}/menu`, {
    locale: options.locale,
    headers: { ...(options.etag && { 'if-none-match': options.etag }) },
  })
  const products = answer.body.categories?.flatMap((category) => category.products) ?? []
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    product: (id: string) => products.find((each) => each.id === id),
  }
}

it('tells what there is to choose, in the order of the product and in both languages', async () => {
  const id = await town.product()
  const first = await askOptions(town, id, [{ isDefault: true }, { priceDelta: 700, maxQuantity: 2 }], {
    min: 1,
    max: 2,
  })
  const second = await askOptions(town, id, [{ priceDelta: -50, stock: 0 }])
  const { product } = await read({ locale: 'fr' })
  const choice = { available: true, isDefault: false, maxQuantity: 1 }
  expect(product(id)?.optionGroups).toEqual([
    {
      id: first.groupId,
      name: 'Taille',
      availableNow: true,
      availableAt: null,
      min: 1,
      max: 2,
      options: [
        {
          ...choice,
          id: first.options[0],
          name: 'Choix 0',
          priceDelta: { amount: 0, currency: 'XAF' },
          isDefault: true,
        },
        {
          ...choice,
          id: first.options[1],
          name: 'Choix 1',
          priceDelta: { amount: 700, currency: 'XAF' },
          maxQuantity: 2,
        },
      ],
    },
    {
      id: second.groupId,
      name: 'Taille',
      availableNow: true,
      availableAt: null,
      min: 0,
      max: 1,
      options: [
        {
          ...choice,
          id: second.options[0],
          name: 'Choix 0',
          priceDelta: { amount: -50, currency: 'XAF' },
          available: false,
        },
      ],
    },
  ])
  expect((await read()).product(id)?.optionGroups[0]?.name).toBe('Size')
  expect((await read()).product(town.mine.products[0] ?? '')?.optionGroups).toEqual([])
})

it('sells nothing whose question cannot be answered any more', async () => {
  const [id, drink] = [await town.product(), await town.product({ stock: 1 })]
  await askOptions(town, id, [{ product: drink }], { min: 1 })
  expect((await read()).product(id)?.available).toBe(true)
  await town.sql.query('update products set stock = 0 where id = $1', [drink])
  expect((await read()).product(id)).toMatchObject({
    available: false,
    optionGroups: [{ options: [{ available: false }] }],
  })
})

it('has a new ETag when an option changes, and the same one otherwise', async () => {
  const id = await town.product()
  const { options } = await askOptions(town, id, [{ stock: 5 }, {}])
  const { etag } = await read()
  expect((await read({ etag })).status).toBe(304)
  const change = async (set: string) => {
    const before = (await read()).etag
    await town.sql.query(`update options set ${set} where id = $1`, [options[0]])
    expect((await read({ etag: before })).status, set).toBe(200)
  }
  await change('price_delta = 90')
  await change('stock = 0')
  await change('is_default = true')
  await change('active = false')
  expect((await read()).product(id)?.optionGroups[0]?.options).toHaveLength(1)
})

it('calls what is named in one language only that in both, on the menu, in the cart and in lists', async () => {
  const id = await town.product()
  const { groupId } = await askOptions(town, id, [{ isDefault: true }])
  for (const table of ['products', 'option_groups', 'options', 'categories'])
    await town.sql.query(`delete from ${table}_locales where _locale = 'en'`)
  const { product } = await read({ locale: 'en' })
  expect(product(id)).toMatchObject({
    name: 'Ndolé',
    optionGroups: [{ id: groupId, name: 'Taille', options: [{ name: 'Choix 0' }] }],
  })
  const { body } = await town.api.post<{ lines: { name: string }[] }>('/api/cart/add', {
    body: { productId: id, quantity: 1 },
  })
  expect(body.lines.map(({ name }) => name)).toEqual(['Ndolé'])
  const list = await town.api.get<{ products: { name: string }[] }>('/api/products?search=ndol')
  expect(new Set(list.body.products.map(({ name }) => name))).toEqual(new Set(['Ndolé']))
})
