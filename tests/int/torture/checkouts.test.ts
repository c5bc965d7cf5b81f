import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askOptions } from '../../factories/options'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { checkout, fillCarts, tally } from './crowd'
import { findBreaches } from './laws'

let server: TestServer
let town: Town

// Far more requests than connections: a nested call that wants a second connection would hang here for good.
beforeAll(async () => {
  server = await startTestServer({ DATABASE_POOL: '10' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

async function shelf(productId: string): Promise<{ stock: number; reserved: number }> {
  const { rows } = await town.sql.query(
    'select stock::int, reserved::int, (select coalesce(sum(held), 0)::int from order_lines where product_id = p.id) as held from products p where id = $1',
    [productId],
  )
  expect(rows[0].held, 'what orders hold is what the shelf has reserved').toBe(rows[0].reserved)
  return { stock: rows[0].stock, reserved: rows[0].reserved }
}

async function optionShelf(optionId: string | undefined) {
  const { rows } = await town.sql.query('select stock::int, reserved::int from options where id = $1', [optionId])
  return rows[0]
}

it('sells a hundred pieces to two hundred who want one at once, and leaves the others their carts', async () => {
  const productId = await town.product({ stock: 100 })
  const guests = await fillCarts(town, 200, productId)
  const answers = await Promise.all(guests.map((guest) => checkout(town, guest)))
  expect(tally(answers)).toEqual({ 201: 100, '409 stock_unavailable': 100 })
  expect(await shelf(productId)).toEqual({ stock: 0, reserved: 100 })
  expect(new Set(answers.flatMap(({ body }) => body.number ?? [])).size, 'every order has a number of its own').toBe(
    100,
  )
  const carts = await Promise.all(guests.map(({ cartToken }) => town.api.get('/api/cart', { cartToken })))
  for (const [index, { status }] of answers.entries())
    expect(carts[index]?.body.lines).toHaveLength(status === 201 ? 0 : 1)
})

it('never takes half of a basket', async () => {
  const scarce = await town.product({ stock: 10 })
  const plenty = await town.product({ stock: 1000 })
  const guests = await fillCarts(town, 40, plenty, { quantity: 2 })
  await Promise.all(
    guests.map((guest) => town.api.post('/api/cart/add', { ...guest, body: { productId: scarce, quantity: 1 } })),
  )
  const answers = await Promise.all(guests.map((guest) => checkout(town, guest)))
  expect(tally(answers)).toEqual({ 201: 10, '409 stock_unavailable': 30 })
  expect(await shelf(scarce)).toEqual({ stock: 0, reserved: 10 })
  expect(await shelf(plenty)).toEqual({ stock: 980, reserved: 20 })
})

it('sells a hundred sauces of a dish without a count to two hundred who want one at once', async () => {
  const productId = await town.product()
  const { options } = await askOptions(town, productId, [{ stock: 100, priceDelta: 250 }])
  const guests = await fillCarts(town, 200, productId, { options: [{ id: options[0] }] })
  const answers = await Promise.all(guests.map((guest) => checkout(town, guest)))
  expect(tally(answers)).toEqual({ 201: 100, '409 stock_unavailable': 100 })
  expect(await optionShelf(options[0])).toEqual({ stock: 0, reserved: 100 })
  await Promise.all(
    answers.flatMap(({ status, body }, index) =>
      status === 201 ? [town.api.post(`/api/orders/${body.id}/cancel`, { ...guests[index], body: {} })] : [],
    ),
  )
  expect(await optionShelf(options[0])).toEqual({ stock: 100, reserved: 0 })
  expect(await findBreaches(town.sql)).toEqual([])
})

it('sells the drink of a combo and the drink by itself from one shelf, and waits in no circle', async () => {
  const [cola, water] = [await town.product({ stock: 30 }), await town.product({ stock: 30 })]
  const combo = await town.product()
  const drinks = await askOptions(town, combo, [{ product: water }, { product: cola }], { min: 1, max: 2 })
  const both = { options: drinks.options.map((id) => ({ id })) }
  const crowds = await Promise.all([
    fillCarts(town, 20, combo, both),
    fillCarts(town, 20, cola),
    fillCarts(town, 20, water),
  ])
  const answers = await Promise.all(crowds.flat().map((guest) => checkout(town, guest)))
  const sold = answers.filter(({ status }) => status === 201).length
  expect(tally(answers)).toEqual({ 201: sold, '409 stock_unavailable': 60 - sold })
  const { rows } = await town.sql.query(
    'select sum(stock)::int as stock, sum(reserved)::int as reserved, min(stock)::int as least from products where id = any($1)',
    [[cola, water]],
  )
  expect(rows[0]).toMatchObject({ least: 0 })
  expect(rows[0].stock + rows[0].reserved).toBe(60)
  expect(await findBreaches(town.sql)).toEqual([])
})

it('answers a hundred checkouts at once on ten connections', async () => {
  const guests = await fillCarts(town, 100, town.mine.products[0] ?? '')
  const answers = await Promise.all(guests.map((guest) => checkout(town, guest)))
  expect(tally(answers)).toEqual({ 201: 100 })
})

it('makes one order of a key that comes fifty times at once, and answers all alike', async () => {
  const [guest] = await fillCarts(town, 1, await town.product({ stock: 60 }))
  if (!guest) throw new Error('no guest')
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 50 }, () => checkout(town, guest, { key })))
  expect(tally(answers)).toEqual({ 201: 50 })
  expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(49)
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body)
  expect(await ordersOf(answers[0]?.body.number)).toBe(1)
  expect((await checkout(town, guest, { key, tip: 500 })).code).toBe('idempotency_conflict')
})

it('lets one of two inputs win a key that both bring at once', async () => {
  const [guest] = await fillCarts(town, 1, town.mine.products[0] ?? '')
  if (!guest) throw new Error('no guest')
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => checkout(town, guest, { key, tip: n % 2 })))
  expect(tally(answers)).toEqual({ 201: 10, '409 idempotency_conflict': 10 })
})

it('orders a cart once, however many devices press the button', async () => {
  const productId = await town.product({ stock: 50 })
  const [guest] = await fillCarts(town, 1, productId)
  if (!guest) throw new Error('no guest')
  const answers = await Promise.all(Array.from({ length: 30 }, () => checkout(town, guest)))
  expect(tally(answers)).toEqual({ 201: 1, '422 cart_empty': 29 })
  expect(await shelf(productId)).toEqual({ stock: 49, reserved: 1 })
})

it('keeps the keys of two callers apart', async () => {
  const [one, two] = await fillCarts(town, 2, town.mine.products[0] ?? '')
  if (!one || !two) throw new Error('no guests')
  const key = randomUUID()
  const [first, second] = await Promise.all([checkout(town, one, { key }), checkout(town, two, { key, tip: 100 })])
  expect(tally([first, second])).toEqual({ 201: 2 })
  expect(first.body.id).not.toBe(second.body.id)
})

it('loses none of twenty additions to one cart, not even the first ones that make it', async () => {
  const { api, people, mine } = town
  const { token } = people.otherCustomer
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      api.post('/api/cart/add', { token, body: { productId: mine.products[n % 2], quantity: 1 } }),
    ),
  )
  expect(tally(answers)).toEqual({ 200: 20 })
  const { body } = await api.get<{ lines: { quantity: number }[] }>('/api/cart', { token })
  expect(body.lines.map((line) => line.quantity)).toEqual([10, 10])
})

async function ordersOf(number: string | undefined): Promise<number> {
  const { rows } = await town.sql.query(
    'select count(*)::int as n from orders where guest_token_hash = (select guest_token_hash from orders where number = $1)',
    [number],
  )
  return rows[0].n
}
