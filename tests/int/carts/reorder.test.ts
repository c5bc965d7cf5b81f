import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { ADDRESS, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(async () => {
  await town.sql.query('delete from carts')
  await town.sql.query('update restaurants set hours = null')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Reordered {
  cart: { lines: { productId: string; quantity: number; note?: string; unitPrice: number; available: boolean }[] }
  changes: Record<string, unknown>[]
  gone: { productId: string; name: string; substitutes: { productId: string; unitPrice: number }[] }[]
}

async function ordered(lines: readonly object[], who: Person = town.people.customer): Promise<string> {
  const { token } = who
  for (const body of lines) await town.api.post('/api/cart/add', { token, body: { quantity: 1, ...body } })
  const placed = await town.api.post<{ id: string }>('/api/orders', {
    token,
    body: { address: ADDRESS, payment: { method: 'cash' } },
  })
  expect(placed.status).toBe(201)
  return placed.body.id
}

const again = (id: string, token = town.people.customer.token, body: object = {}) =>
  town.api.post<Reordered>(`/api/orders/${id}/reorder`, { token, body })
const quote = () =>
  town.api.post<{ changes: unknown[]; subtotal: number }>('/api/cart/quote', {
    token: town.people.customer.token,
    body: { address: ADDRESS },
  })

describe('a past order', () => {
  it('becomes the cart as it was, in place of what was in it', async () => {
    const [one, two] = town.mine.products
    const id = await ordered([{ productId: one, quantity: 3, note: 'hot' }, { productId: two }])
    await town.api.post('/api/cart/add', {
      token: town.people.customer.token,
      body: { productId: town.other.products[0], quantity: 5 },
    })
    const { status, body } = await again(id)
    expect([status, body.changes, body.gone]).toEqual([200, [], []])
    expect(body.cart.lines).toMatchObject([
      { productId: one, quantity: 3, note: 'hot' },
      { productId: two, quantity: 1 },
    ])
    expect((await quote()).body.changes).toEqual([])
  })

  it('tells a new price once, and that is what is charged', async () => {
    const productId = await town.product({ price: 1000 })
    const id = await ordered([{ productId }])
    await town.sql.query('update products set price = 1200 where id = $1', [productId])
    const { body } = await again(id)
    expect(body.changes).toMatchObject([{ kind: 'price', before: 1000, after: 1200 }])
    expect((await quote()).body).toMatchObject({ changes: [], subtotal: 1200 })
  })

  it('leaves out what is gone, and names what comes nearest: of the same category, by price, to be had', async () => {
    const gone = await town.product({ price: 3000 })
    const near = await town.product({ price: 3100 })
    const soldOut = await town.product({ price: 3001, stock: 0 })
    const resting = await town.product({ price: 3002 })
    const never = Array.from({ length: 7 }, () => [])
    await town.sql.query('update products set schedule = $1 where id = $2', [{ week: never, special: [] }, resting])
    const id = await ordered([{ productId: gone }, { productId: town.mine.products[0] }])
    await town.sql.query('update products set active = false where id = $1', [gone])
    const { body } = await again(id)
    expect(body.changes).toMatchObject([{ kind: 'unavailable', productId: gone }])
    expect(body.cart.lines.map(({ productId }) => productId)).toEqual([town.mine.products[0]])
    expect(body.gone).toMatchObject([{ productId: gone, name: 'Ndole' }])
    const substitutes = body.gone[0]?.substitutes.map(({ productId }) => productId) ?? []
    expect(substitutes[0]).toBe(near)
    expect(substitutes).toHaveLength(3)
    for (const id_ of [soldOut, resting, gone]) expect(substitutes).not.toContain(id_)
  })

  it('tells of options that are no longer there, and keeps the line to be chosen anew', async () => {
    const productId = await town.product()
    const { options } = await askOptions(town, productId, [{}, {}], { min: 1, max: 1 })
    const id = await ordered([{ productId, options: [{ id: options[0] }] }])
    await town.sql.query('update options set active = false where id = $1', [options[0]])
    const { body } = await again(id)
    expect(body.changes).toMatchObject([
      { kind: 'options', refusals: [{ reason: 'unavailable', optionId: options[0] }] },
    ])
    expect(body.cart.lines).toMatchObject([{ productId, available: false }])
  })

  it('is an empty cart where nothing of it is left', async () => {
    const productId = await town.product({ stock: 1 })
    const id = await ordered([{ productId }])
    const { status, body } = await again(id)
    expect([status, body.cart.lines]).toEqual([200, []])
    expect(body.changes).toMatchObject([{ kind: 'stock', before: 1, after: 0 }])
    expect(body.gone).toHaveLength(1)
  })

  it('is refused while its restaurant is closed, and says when it opens', async () => {
    const id = await ordered([{ productId: town.mine.products[0] }])
    const never = Array.from({ length: 7 }, () => [])
    await town.sql.query('update restaurants set hours = $1', [{ week: never, special: [] }])
    const answer = await again(id)
    expect([answer.status, answer.code]).toEqual([422, 'restaurant_closed'])
  })

  it('is nobody else’s to order again', async () => {
    const id = await ordered([{ productId: town.mine.products[0] }])
    const answer = await again(id, town.people.otherCustomer.token)
    expect([answer.status, answer.code]).toEqual([404, 'not_found'])
  })
})
