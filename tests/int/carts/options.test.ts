import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let burger: string
let cola: string
let small: string
let large: string
let cheese: string
let drink: string

interface Line {
  id: string
  productId: string
  quantity: number
  unitPrice: number
  total: number
  options: { id: string; name: string; quantity: number; priceDelta: number }[]
}

type Cart = { lines: Line[]; subtotal: number }

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  burger = await town.product({ price: 2_000 })
  cola = await town.product({ price: 500, stock: 10 })
  const size = await askOptions(town, burger, [{ isDefault: true }, { priceDelta: 700 }], { min: 1 })
  const extras = await askOptions(
    town,
    burger,
    [
      { priceDelta: 300, maxQuantity: 2 },
      { product: cola, priceDelta: -100 },
    ],
    {
      max: 3,
    },
  )
  ;[small = '', large = ''] = size.options
  ;[cheese = '', drink = ''] = extras.options
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

beforeEach(() => town.sql.query('delete from carts'))

const token = () => town.people.customer.token
const pick = (...ids: string[]) => ids.map((id) => ({ id }))
const add = (options?: object[], more: object = {}) =>
  town.api.post<Cart>('/api/cart/add', { token: token(), body: { productId: burger, quantity: 1, options, ...more } })
const update = (body: object) =>
  town.api.call<Cart>('PUT', '/api/cart/update', { token: token(), body: { productId: burger, quantity: 1, ...body } })

describe('a cart', () => {
  it('prices a product with its options', async () => {
    const { body } = await add([{ id: large }, { id: cheese, quantity: 2 }, { id: drink }], { quantity: 2 })
    expect(body.lines).toMatchObject([
      {
        unitPrice: 2_000 + 700 + 600 - 100,
        total: 6_400,
        options: [
          { id: large, name: 'Choice 1', quantity: 1, priceDelta: 700 },
          { id: cheese, name: 'Choice 0', quantity: 2, priceDelta: 300 },
          { id: drink, quantity: 1, priceDelta: -100 },
        ],
      },
    ])
    expect(body.subtotal).toBe(6_400)
  })

  it('adds what is usual where nobody chose', async () => {
    expect((await add()).body.lines).toMatchObject([{ unitPrice: 2_000, options: [{ id: small }] }])
  })

  it('makes one line of one wish, whatever the order of choosing, and two of two', async () => {
    await add(pick(large, cheese, drink))
    await add(pick(drink, large, cheese))
    await add(pick(small))
    const { body } = await add(pick(small), { note: 'hot' })
    expect(body.lines.map(({ quantity }) => quantity)).toEqual([2, 1, 1])
  })

  it.each([
    ['too few', () => [], () => ({ reason: 'too_few', min: 1 })],
    ['too many', () => pick(small, large), () => ({ reason: 'too_many', max: 1 })],
    [
      'too many of one',
      () => [{ id: small }, { id: cheese, quantity: 3 }],
      () => ({ reason: 'too_many', optionId: cheese }),
    ],
    ['what nobody asked', () => pick(small, town.marketId), () => ({ reason: 'unknown', optionId: town.marketId })],
  ])('refuses %s', async (_what, chosen, refusal) => {
    const answer = await add(chosen())
    expect([answer.status, answer.code]).toEqual([422, 'options_invalid'])
    expect(answer.body).toMatchObject({ errors: [{ data: { productId: burger, refusals: [refusal()] } }] })
  })

  it('refuses an option whose product is sold out', async () => {
    await town.sql.query('update products set stock = 0 where id = $1', [cola])
    const answer = await add(pick(small, drink))
    await town.sql.query('update products set stock = 10 where id = $1', [cola])
    expect(answer.body).toMatchObject({
      errors: [{ data: { refusals: [{ reason: 'unavailable', optionId: drink }] } }],
    })
  })

  it('changes the options of one line, and takes away one line of a product', async () => {
    await add(pick(small))
    const [, second] = (await add(pick(large))).body.lines
    const changed = await update({ lineId: second?.id, options: pick(large, cheese) })
    expect(changed.body.lines).toMatchObject([
      { unitPrice: 2_000 },
      { unitPrice: 3_000, options: [{}, { id: cheese }] },
    ])
    const same = await update({ lineId: second?.id, quantity: 3, options: pick(small) })
    expect(same.body.lines).toMatchObject([{ quantity: 4, unitPrice: 2_000 }])
    await add(pick(large))
    const path = `/api/cart/remove/${burger}?lineId=${same.body.lines[0]?.id}`
    const left = await town.api.call<Cart>('DELETE', path, { token: token() })
    expect(left.body.lines).toMatchObject([{ options: [{ id: large }] }])
  })

  it('leaves options and note alone where only the quantity changes', async () => {
    await add(pick(large), { note: 'hot' })
    const { body } = await update({ quantity: 5, note: 'hot' })
    expect(body.lines).toMatchObject([{ quantity: 5, note: 'hot', options: [{ id: large }] }])
  })
})

describe('an order', () => {
  const place = async () =>
    town.api.post<{ id: string; subtotal: number }>('/api/orders', {
      token: token(),
      locale: 'fr',
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })

  it('keeps the options in the customer’s words, for the kitchen too', async () => {
    await add([{ id: large }, { id: cheese, quantity: 2 }])
    const placed = await place()
    expect([placed.status, placed.body.subtotal]).toEqual([201, 3_300])
    await town.sql.query(`update options_locales set name = 'Renamed' where _parent_id = $1`, [large])
    const told = [
      { id: large, group: 'Taille', name: 'Choix 1', quantity: 1, priceDelta: 700 },
      { id: cheese, name: 'Choix 0', quantity: 2, priceDelta: 300 },
    ]
    const { body } = await town.api.get(`/api/order-lines?where[order][equals]=${placed.body.id}`, { token: token() })
    expect(body.docs).toMatchObject([{ unitPrice: 3_300, options: told }])
    const kitchen = await town.api.get<{ orders: { id: string; lines: object[] }[] }>(
      `/api/kitchen?restaurant=${town.mine.id}`,
      { token: town.people.staff.token },
    )
    expect(kitchen.body.orders.find(({ id }) => id === placed.body.id)?.lines).toMatchObject([{ options: told }])
  })

  it('takes the drink of a combo from the drinks, and puts it back when it is cancelled', async () => {
    const drinks = async () =>
      (await town.sql.query('select stock::int, reserved::int from products where id = $1', [cola])).rows[0]
    await add(pick(small, drink), { quantity: 3 })
    await town.api.post('/api/cart/add', { token: token(), body: { productId: cola, quantity: 2 } })
    const { body } = await place()
    expect(await drinks()).toEqual({ stock: 5, reserved: 5 })
    await town.api.post(`/api/orders/${body.id}/cancel`, { token: token(), body: {} })
    expect(await drinks()).toEqual({ stock: 10, reserved: 0 })
  })
})

describe('a restaurant', () => {
  const owner = () => town.people.owner.token

  it('asks only its own questions', async () => {
    const { groupId } = await askOptions(town, town.other.products[0] ?? '', [{}], { restaurantId: town.other.id })
    const path = `/api/products/${burger}`
    const answer = await town.api.call('PATCH', path, { token: owner(), body: { optionGroups: [groupId] } })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    const made = await town.api.post('/api/options', { token: owner(), body: { name: 'x', group: groupId } })
    expect([made.status, made.code]).toEqual([403, 'forbidden'])
  })

  it('cannot let an option stand for another house’s product', async () => {
    const { groupId, options } = await askOptions(town, await town.product(), [{}])
    const body = { product: town.other.products[0] }
    const changed = await town.api.call('PATCH', `/api/options/${options[0]}`, { token: owner(), body })
    const made = await town.api.post('/api/options', { token: owner(), body: { ...body, name: 'x', group: groupId } })
    for (const answer of [changed, made]) expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('cannot ask for more than there may be', async () => {
    const body = { name: 'x', restaurant: town.mine.id, min: 3, max: 2 }
    expect((await town.api.post('/api/option-groups', { token: owner(), body })).code).toBe('validation_failed')
  })

  it('counts options in and out by the verb, not by the form', async () => {
    const { options } = await askOptions(town, await town.product(), [{ stock: 4 }])
    const path = `/api/options/${options[0]}`
    const form = await town.api.call('PATCH', path, { token: owner(), body: { stock: 40 } })
    expect(form.code).toBe('field_locked')
    const count = (delta: number) =>
      town.api.post(`${path}/stock`, { token: owner(), body: { delta, reason: 'counted' } })
    expect((await count(6)).body).toMatchObject({ stock: 10 })
    expect((await count(-11)).code).toBe('stock_unavailable')
    const foreign = await town.api.post(`${path}/stock`, {
      token: town.people.otherOwner.token,
      body: { delta: 1, reason: 'x' },
    })
    expect(foreign.code).toBe('not_found')
  })
})
