import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { declineUnanswered } from '../../../src/jobs/decline-unanswered'
import { clearStreets, confirmedOrder, drive, goOnline } from '../../factories/dispatching'
import { placeOrder } from '../../factories/orders'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(() => clearStreets(town))

afterAll(async () => {
  await town.close()
  await server.stop()
})

const stockOf = async (id: string) =>
  (await town.sql.query('select stock::int, reserved::int from products where id = $1', [id])).rows[0]
const cashOf = async (orderId: string) =>
  (await town.sql.query('select status from payments where order_id = $1', [orderId])).rows.map(({ status }) => status)
const orderOf = async (orderId: string) =>
  (await town.sql.query('select * from orders where id = $1', [orderId])).rows[0]
const act = (orderId: string, verb: string, by: 'owner' | 'customer' | 'support' | 'admin', body: object = {}) =>
  town.api.post(`/api/orders/${orderId}/${verb}`, { token: town.people[by].token, body })

/** An order of three of a product that has ten. */
async function orderOfThree() {
  const productId = await town.product({ stock: 10 })
  const { body } = await placeOrder(town, { productId, quantity: 3 })
  expect(await stockOf(productId)).toEqual({ stock: 7, reserved: 3 })
  return { productId, orderId: body.id }
}

const SHELVED = { stock: 10, reserved: 0 }
const GONE = { stock: 7, reserved: 0 }

describe('goods and cash of an order', () => {
  it('are free again when the restaurant declines', async () => {
    const { productId, orderId } = await orderOfThree()
    await act(orderId, 'decline', 'owner', { reason: 'Oven broken' })
    expect(await stockOf(productId)).toEqual(SHELVED)
    expect(await cashOf(orderId)).toEqual(['voided'])
    expect(await orderOf(orderId)).toMatchObject({ status: 'declined', reason: 'Oven broken' })
  })

  it.each(['placed', 'confirmed'])('are free again when the customer cancels while it is %s', async (status) => {
    const { productId, orderId } = await orderOfThree()
    if (status === 'confirmed') await act(orderId, 'accept', 'owner')
    const cancelled = await act(orderId, 'cancel', 'customer')
    expect(cancelled.body).toMatchObject({ status: 'cancelled', fee: { amount: 0 }, refund: { amount: 0 } })
    expect(await stockOf(productId)).toEqual(SHELVED)
    expect(await cashOf(orderId)).toEqual(['voided'])
  })

  it.each([
    ['confirmed', SHELVED],
    ['preparing', GONE],
    ['ready', GONE],
  ])('are waste when support cancels what was cooked: %s', async (status, left) => {
    const { productId, orderId } = await orderOfThree()
    for (const verb of ['accept', 'preparing', 'ready'].slice(
      0,
      ['confirmed', 'preparing', 'ready'].indexOf(status) + 1,
    ))
      expect((await act(orderId, verb, 'owner')).status).toBe(200)
    expect((await act(orderId, 'cancel', 'support')).code).toBe('reason_required')
    expect((await act(orderId, 'cancel', 'support', { reason: 'Road closed' })).status).toBe(200)
    expect(await stockOf(productId)).toEqual(left)
    expect(await cashOf(orderId)).toEqual(['voided'])
  })

  it('are sold and taken at the door, once', async () => {
    const productId = await town.product({ stock: 10 })
    const { driver, admin } = town.people
    await goOnline(town, driver)
    const orderId = await confirmedOrder(town, { productId, quantity: 3 })
    const verbs = ['arrived-pickup', 'picked-up', 'arrived', 'delivered']
    const deliveryId = await drive(town, driver, orderId, verbs)
    expect(await stockOf(productId)).toEqual(GONE)
    expect(await cashOf(orderId)).toEqual(['captured'])
    const again = await town.api.post(`/api/deliveries/${deliveryId}/delivered`, { token: driver.token, body: {} })
    expect(again.code).toBe('illegal_transition')
    const total = Number((await orderOf(orderId)).total)
    const settle = () => town.api.post(`/api/drivers/${driver.driverId}/settle-cash`, { token: admin.token })
    expect((await settle()).body).toMatchObject({ settled: { amount: total, currency: 'XAF' }, orders: 1 })
    expect((await settle()).body).toMatchObject({ settled: { amount: 0 }, orders: 0 })
  })

  it.each([
    [true, SHELVED],
    [false, GONE],
  ])('come back with a failed delivery: to the shelf %s', async (restock, left) => {
    const productId = await town.product({ stock: 10 })
    const { driver } = town.people
    await goOnline(town, driver)
    const orderId = await confirmedOrder(town, { productId, quantity: 3 })
    const deliveryId = await drive(town, driver, orderId, ['arrived-pickup', 'picked-up', 'failed'])
    expect(await orderOf(orderId)).toMatchObject({ status: 'out_for_delivery' })
    expect(await cashOf(orderId)).toEqual(['created'])
    const returned = await town.api.post(`/api/deliveries/${deliveryId}/returned`, {
      token: driver.token,
      body: { restock },
    })
    expect(returned.body).toMatchObject({ status: 'returned', orderStatus: 'returned' })
    expect(await stockOf(productId)).toEqual(left)
    expect(await cashOf(orderId)).toEqual(['voided'])
    expect(await orderOf(orderId)).toMatchObject({ status: 'returned', reason: 'nobody home' })
  })
})

describe('the restaurant’s answer', () => {
  it('is no when none came in time, in the system’s name', async () => {
    await town.sql.query('update markets set acceptance_minutes = 0.01')
    const { productId, orderId } = await orderOfThree()
    await town.sql.query('update markets set acceptance_minutes = 10')
    await expect.poll(async () => (await orderOf(orderId)).status, { timeout: 20_000 }).toBe('declined')
    const { rows } = await town.sql.query(
      `select actor_role, reason from order_events where order_id = $1 and "to" = 'declined'`,
      [orderId],
    )
    expect(rows).toEqual([{ actor_role: 'system', reason: 'no_answer' }])
    expect(await stockOf(productId)).toEqual(SHELVED)
    expect((await act(orderId, 'accept', 'owner')).code).toBe('illegal_transition')
  })

  it('is waited for again when the queue comes too early, for nobody else would', async () => {
    const { orderId } = await orderOfThree()
    const early = () => declineUnanswered.run(boundApp(), { orderId })
    await expect(early(), 'a job that fails is tried again').rejects.toThrow('a moment')
    expect(await orderOf(orderId)).toMatchObject({ status: 'placed' })
    await act(orderId, 'accept', 'owner')
    await early()
    expect(await orderOf(orderId)).toMatchObject({ status: 'confirmed' })
  })

  it('is yes at once where the restaurant accepts everything', async () => {
    await town.sql.query('update restaurants set auto_accept = true where id = $1', [town.mine.id])
    const { body } = await placeOrder(town)
    await town.sql.query('update restaurants set auto_accept = false')
    expect(body.status).toBe('confirmed')
    const { rows } = await town.sql.query(
      `select "from", "to", actor_role from order_events where order_id = $1 order by seq`,
      [body.id],
    )
    expect(rows).toEqual([
      { from: null, to: 'pending', actor_role: 'customer' },
      { from: 'pending', to: 'placed', actor_role: 'system' },
      { from: 'placed', to: 'confirmed', actor_role: 'system' },
    ])
  })

  it('and the customer’s change of mind cannot both count', async () => {
    for (let round = 0; round < 5; round++) {
      const { productId, orderId } = await orderOfThree()
      await Promise.all([
        act(orderId, 'accept', 'owner'),
        act(orderId, 'decline', 'owner', { reason: 'x' }),
        act(orderId, 'cancel', 'customer'),
      ])
      expect(['declined', 'cancelled']).toContain((await orderOf(orderId)).status)
      expect(await stockOf(productId)).toEqual(SHELVED)
      const { rows } = await town.sql.query(
        `select count(*)::int as n from order_events where order_id = $1 and "to" in ('declined', 'cancelled') and subject = 'order'`,
        [orderId],
      )
      expect(rows[0].n).toBe(1)
    }
  })
})

describe('placing', () => {
  it('costs what the quote said', async () => {
    const { api, people, mine } = town
    const { token } = people.customer
    await api.post('/api/cart/add', { token, body: { productId: mine.products[0], quantity: 2 } })
    await api.post('/api/cart/add', { token, body: { productId: mine.products[1], quantity: 1, note: 'no salt' } })
    const input = { address: ADDRESS, tip: 300 }
    const { body: quote } = await api.post('/api/cart/quote', { token, body: input })
    const { body: order } = await api.post('/api/orders', { token, body: { ...input, payment: { method: 'cash' } } })
    for (const part of ['total', 'subtotal', 'discount', 'deliveryFee', 'serviceFee', 'smallOrderFee', 'tax', 'tip'])
      expect(order[part], part).toEqual(quote[part])
    expect(quote).toMatchObject({ subtotal: 4500, tip: 300, currency: 'XAF' })
  })

  it('empties the cart, and the same key answers again without a second order', async () => {
    const { api, people, mine } = town
    const { token } = people.customer
    await api.post('/api/cart/add', { token, body: { productId: mine.products[0], quantity: 1 } })
    const body = { address: ADDRESS, payment: { method: 'cash' } }
    const place = (key: string, change = {}) => api.post('/api/orders', { token, key, body: { ...body, ...change } })
    const [first, again] = [await place('tap-1'), await place('tap-1')]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect([first, again].map(({ headers }) => headers.get('Idempotent-Replayed'))).toEqual([null, 'true'])
    expect((await place('tap-1', { tip: 5 })).code).toBe('idempotency_conflict')
    expect((await place('tap-2')).code).toBe('cart_empty')
  })

  it('never sells the last piece twice', async () => {
    const productId = await town.product({ stock: 3 })
    const people = await Promise.all(Array.from({ length: 8 }, () => town.person('customer')))
    const answers = await Promise.all(people.map((customer) => placeOrder(town, { customer, productId })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ code }) => code === 'stock_unavailable')).toHaveLength(5)
    expect(await stockOf(productId)).toEqual({ stock: 0, reserved: 3 })
  })

  it('sets the quantity of one line, where a product is on two with different notes', async () => {
    const { api, mine } = town
    const { token } = await town.person('customer')
    const line = { productId: mine.products[0], quantity: 1 }
    await api.post('/api/cart/add', { token, body: { ...line, note: 'no onions' } })
    await api.post('/api/cart/add', { token, body: line })
    const answer = await api.call<{ lines: object[] }>('PUT', '/api/cart/update', {
      token,
      body: { ...line, quantity: 3 },
    })
    expect(answer.body.lines).toMatchObject([{ quantity: 1, note: 'no onions' }, { quantity: 3 }])
  })
})
