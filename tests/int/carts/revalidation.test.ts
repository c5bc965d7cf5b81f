import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { ADDRESS, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let dish: string

interface Change {
  productId: string
  kind: string
  before?: number
  after?: number
}

interface Quote {
  changes: Change[]
  lines: object[]
  subtotal: number
  total: { amount: number }
}

interface Order {
  id: string
  subtotal: number
  total: { amount: number }
  errors?: { data: { changes?: Change[]; total?: object } }[]
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

beforeEach(async () => {
  await town.sql.query('delete from carts')
  dish = await town.product({ price: 1_000 })
})

const add = (productId: string, more: object = {}, { token }: Person = town.people.customer) =>
  town.api.post<{ lines: { id: string }[] }>('/api/cart/add', { token, body: { productId, quantity: 1, ...more } })
const quote = ({ token }: Person = town.people.customer) =>
  town.api.post<Quote>('/api/cart/quote', { token, body: { address: ADDRESS } })
const order = (more: object = {}, { token }: Person = town.people.customer) =>
  town.api.post<Order>('/api/orders', { token, body: { address: ADDRESS, payment: { method: 'cash' }, ...more } })
const setPrice = (price: number) => town.sql.query('update products set price = $2 where id = $1', [dish, price])
const inCart = async () => {
  const { rows } = await town.sql.query('select lines from carts where lines <> $1', ['[]'])
  return rows.length
}

describe('a price that changed', () => {
  it('is never charged silently: the order is refused, the cart stays, a quote tells it, and then it is charged', async () => {
    await add(dish, { quantity: 2 })
    await setPrice(1_300)
    const price = { productId: dish, kind: 'price', before: 1_000, after: 1_300 }
    const refused = await order()
    expect([refused.status, refused.code]).toEqual([409, 'stale'])
    expect(refused.body.errors?.[0]?.data.changes).toMatchObject([price])
    expect(await inCart()).toBe(1)
    expect((await quote()).body).toMatchObject({ changes: [price], subtotal: 2_600 })
    expect((await quote()).body.changes).toEqual([])
    expect(await order()).toMatchObject({ status: 201, body: { subtotal: 2_600 } })
  })

  it('is told also where it fell, and where it is an option’s', async () => {
    const { options } = await askOptions(town, dish, [{ priceDelta: 200 }])
    await add(dish, { options: [{ id: options[0] }] })
    await town.sql.query('update options set price_delta = -200 where id = $1', [options[0]])
    expect((await quote()).body.changes).toMatchObject([{ kind: 'price', before: 1_200, after: 800 }])
  })

  it('is still told after more of the same was put into the cart', async () => {
    await add(dish)
    await setPrice(1_100)
    await add(dish)
    expect((await quote()).body.changes).toMatchObject([{ kind: 'price', before: 1_000, after: 1_100 }])
  })

  it('is stored when it is told, and nothing is stored when there is nothing to tell', async () => {
    await add(dish)
    const version = async () => (await town.sql.query('select xmin::text, lines from carts')).rows[0]
    const before = await version()
    await quote()
    expect(await version()).toEqual(before)
    await setPrice(900)
    await quote()
    expect((await version()).lines).toMatchObject([{ productId: dish, told: 900 }])
  })

  it('is charged to nobody who orders while it changes', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => town.person('customer')))
    await Promise.all(people.map((person) => add(dish, {}, person)))
    const told = await Promise.all(people.map((person) => quote(person)))
    const prices = Array.from({ length: 6 }, (_, n) => setPrice(1_000 + (n % 2) * 500))
    const answers = await Promise.all(people.map((person) => order({}, person)))
    await Promise.all(prices)
    for (const [index, { status, code, body }] of answers.entries()) {
      expect([201, 409]).toContain(status)
      if (status === 201) expect(body.total).toEqual(told[index]?.body.total)
      else expect(code).toBe('stale')
    }
    expect(await inCart()).toBe(answers.filter(({ status }) => status === 409).length)
  })
})

describe('a total that was expected', () => {
  it('is what is charged', async () => {
    await add(dish)
    const { body } = await quote()
    expect(await order({ expectedTotal: body.total.amount })).toMatchObject({
      status: 201,
      body: { total: body.total },
    })
  })

  it('refuses the order when a fee makes it another one', async () => {
    await add(dish)
    const { amount } = (await quote()).body.total
    await town.sql.query('update markets set delivery_base = delivery_base + 75')
    const refused = await order({ expectedTotal: amount })
    expect([refused.status, refused.code]).toEqual([409, 'stale'])
    expect(refused.body.errors?.[0]?.data).toMatchObject({ changes: [], total: { before: amount, after: amount + 75 } })
    expect(await inCart()).toBe(1)
    expect((await order({ expectedTotal: amount + 75 })).status).toBe(201)
  })
})

describe('a line that cannot be ordered any more', () => {
  it('is named and not counted when it is off the menu', async () => {
    const other = await town.product({ price: 400 })
    await add(dish)
    await add(other)
    await town.sql.query('update products set active = false where id = $1', [dish])
    const { body } = await quote()
    expect(body).toMatchObject({ changes: [{ productId: dish, kind: 'unavailable' }], subtotal: 400 })
    expect(await order()).toMatchObject({ status: 422, code: 'product_unavailable' })
    await town.api.call('DELETE', `/api/cart/remove/${dish}`, { token: town.people.customer.token })
    expect(await order()).toMatchObject({ status: 201, body: { subtotal: 400 } })
  })

  it('is named when a question came that it has no answer to', async () => {
    await add(dish)
    const { groupId } = await askOptions(town, dish, [{}], { min: 1 })
    const other = await town.product()
    await add(other)
    const { changes } = (await quote()).body
    expect(changes).toMatchObject([{ productId: dish, kind: 'options', refusals: [{ reason: 'too_few', groupId }] }])
    expect(await order()).toMatchObject({ status: 422, code: 'options_invalid' })
  })

  it('is named with what is left when there is too little', async () => {
    await add(dish, { quantity: 5 })
    await town.sql.query('update products set stock = 3 where id = $1', [dish])
    expect((await quote()).body.changes).toMatchObject([{ productId: dish, kind: 'stock', before: 5, after: 3 }])
    expect(await order()).toMatchObject({ status: 409, code: 'stock_unavailable' })
  })
})

it('orders at the quote to the unit, two hundred carts of all sorts', async () => {
  const menu = await Promise.all(Array.from({ length: 5 }, (_, n) => town.product({ price: 333 + 517 * n })))
  const choices = await Promise.all(
    menu.map((id, n) =>
      askOptions(town, id, [{ priceDelta: 111 * n }, { priceDelta: -50 * n }, { priceDelta: 77, maxQuantity: 3 }], {
        max: 5,
      }),
    ),
  )
  await town.sql.query('update markets set service_basis_points = 733, tax_basis_points = 1925, tax_included = false')
  const people = await Promise.all(Array.from({ length: 20 }, () => town.person('customer')))
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      people.map(async (person, index) => {
        const seed = round * people.length + index
        for (let line = 0; line <= seed % 3; line++) {
          const n = (seed + line * 2) % menu.length
          const [first, second, third] = choices[n]?.options ?? []
          const chosen = [
            ...(seed & 1 ? [{ id: first }] : []),
            ...(seed & 2 ? [{ id: second }] : []),
            ...(seed & 4 ? [{ id: third, quantity: 1 + (seed % 3) }] : []),
          ]
          await add(menu[n] ?? '', { quantity: 1 + ((seed >> 2) % 4), options: chosen }, person)
        }
        const quoted = await quote(person)
        const ordered = await order({ expectedTotal: quoted.body.total.amount }, person)
        expect([quoted.body.changes, ordered.status]).toEqual([[], 201])
        for (const part of ['total', 'subtotal', 'tax', 'serviceFee', 'deliveryFee'] as const)
          expect(Object(ordered.body)[part], part).toEqual(Object(quoted.body)[part])
      }),
    )
  }
}, 120_000)
