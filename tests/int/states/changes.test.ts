import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { makePromotion } from '../../factories/promotions'
import { noonSlot, orderFor, takeLaterOrders } from '../../factories/slots'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { findBreaches } from '../torture/laws'

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

const customer = () => town.people.customer.token
const change = (id: string, body: object, token = customer()) =>
  town.api.post(`/api/orders/${id}/change`, { token, body })
const accept = (id: string) =>
  town.api.post(`/api/orders/${id}/accept`, { token: town.people.owner.token, body: { prepMinutes: 20 } })

async function stored(id: string) {
  const { rows } = await town.sql.query(
    `select o.tip::int, o.total::int, o.customer_note, o.address_line1, o.lat::float, p.amount::int, d.cash_due::int, d.driver_pay::int,
       d.dropoff_lat::float from orders o left join payments p on p.order_id = o.id left join deliveries d on d.order_id = o.id where o.id = $1`,
    [id],
  )
  return rows[0]
}

async function placed() {
  const { body } = await placeOrder(town)
  return { ...body, before: await stored(body.id) }
}

describe('a customer who thinks again before the kitchen begins', () => {
  it('raises the tip, and bill, cash and the driver’s pay follow to the unit', async () => {
    const { id, before } = await placed()
    const answer = await change(id, { tip: 700 })
    expect(answer).toMatchObject({
      status: 200,
      body: { tip: { amount: 700, currency: 'XAF' }, total: { amount: before.total + 700 } },
    })
    expect(await stored(id)).toMatchObject({
      tip: 700,
      total: before.total + 700,
      amount: before.amount + 700,
      cash_due: before.cash_due + 700,
      driver_pay: before.driver_pay + 700,
    })
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('never lowers it', async () => {
    const { id } = await placed()
    await change(id, { tip: 700 })
    const answer = await change(id, { tip: 699 })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('says something else, also of an order that was accepted, and the kitchen hears of it', async () => {
    const { id } = await placed()
    await accept(id)
    expect((await change(id, { specialInstructions: 'No salt' })).status).toBe(200)
    expect((await stored(id)).customer_note).toBe('No salt')
    const { rows } = await town.sql.query(
      `select count(*)::int as n from events where name = 'order.changed' and data->>'orderId' = $1`,
      [id],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('names another door that costs no more to reach, and the delivery goes there', async () => {
    const { id, before } = await placed()
    const near = { ...ADDRESS, line1: '2 Rue Joss', lat: 4.0598 }
    expect((await change(id, { address: near, tip: 100 })).status).toBe(200)
    expect(await stored(id)).toMatchObject({
      address_line1: '2 Rue Joss',
      lat: 4.0598,
      dropoff_lat: 4.0598,
      total: before.total + 100,
    })
  })

  it.each([
    ['further away', { lat: 4.09 }],
    ['where nobody delivers', { lat: 9 }],
  ])('cannot name one %s', async (_, where) => {
    const { id, before } = await placed()
    const answer = await change(id, { address: { ...ADDRESS, ...where } })
    expect([answer.status, answer.code]).toEqual([422, 'out_of_area'])
    expect(await stored(id)).toEqual(before)
  })

  it('changes an order for later just so, before it has a delivery', async () => {
    await takeLaterOrders(town)
    const { body } = await orderFor<{ id: string; total: { amount: number } }>(town, (await noonSlot(town)).from, {
      token: customer(),
    })
    expect((await change(body.id, { tip: 300, specialInstructions: 'Warm' })).status).toBe(200)
    expect(await stored(body.id)).toMatchObject({ tip: 300, total: body.total.amount + 300, customer_note: 'Warm' })
  })
})

describe('other quantities', () => {
  const linesOf = async (id: string) =>
    (
      await town.sql.query(
        `select id, product_id, quantity::int, total::int, held::int, options_held from order_lines where order_id = $1 order by position`,
        [id],
      )
    ).rows
  const shelf = async (id: string) =>
    (await town.sql.query('select stock::int, reserved::int from products where id = $1', [id])).rows[0]

  async function orderTwo(stock: number | null = 10) {
    const productId = await town.product({ stock })
    const { token } = town.people.customer
    await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[1], quantity: 1 } })
    const { body } = await placeOrder(town, { productId, quantity: 3 })
    const lines = await linesOf(body.id)
    return {
      id: body.id,
      productId,
      line: lines.find((each) => each.product_id === productId),
      before: await stored(body.id),
    }
  }

  it('are told with their cost before, and cost that', async () => {
    await town.sql.query(
      'update markets set service_basis_points = 333, small_order_threshold = 5000, small_order_fee = 300',
    )
    const { id, productId, line, before } = await orderTwo()
    const wish = { lines: [{ id: line.id, quantity: 1 }] }
    const quoted = await town.api.post(`/api/orders/${id}/change/quote`, { token: customer(), body: wish })
    expect(await stored(id)).toEqual(before)
    const answer = await change(id, wish)
    expect(answer.body).toEqual(quoted.body)
    // 2,000 less for items, 66 less of the service fee (183 to 117), and the fee for small orders: 3,500 is below 5,000.
    const total = before.total - 2_000 - 66 + 300
    expect(answer.body).toMatchObject({ before: { amount: before.total }, total: { amount: total } })
    expect(await stored(id)).toMatchObject({ total, amount: total, cash_due: total })
    expect(await linesOf(id)).toContainEqual(expect.objectContaining({ quantity: 1, total: 1000, held: 1 }))
    expect(await shelf(productId)).toEqual({ stock: 9, reserved: 1 })
    expect(await findBreaches(town.sql)).toEqual([])
    await town.sql.query('update markets set service_basis_points = 0, small_order_threshold = 0, small_order_fee = 0')
  })

  it('take from the shelf what is there, and nothing where there is too little', async () => {
    const { id, productId, line, before } = await orderTwo(5)
    expect((await change(id, { lines: [{ id: line.id, quantity: 6 }] })).code).toBe('stock_unavailable')
    expect(await stored(id)).toEqual(before)
    expect((await change(id, { lines: [{ id: line.id, quantity: 5 }] })).status).toBe(200)
    expect(await shelf(productId)).toEqual({ stock: 0, reserved: 5 })
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('of none take a line off, but not the last one', async () => {
    const { id, productId, line } = await orderTwo()
    expect((await change(id, { lines: [{ id: line.id, quantity: 0 }] })).status).toBe(200)
    expect(await shelf(productId)).toEqual({ stock: 10, reserved: 0 })
    const [last, ...others] = await linesOf(id)
    expect(others).toEqual([])
    const refused = await change(id, { lines: [{ id: last.id, quantity: 0 }] })
    expect([refused.status, refused.code]).toEqual([422, 'change_refused'])
  })

  it('of a line of another order are refused', async () => {
    const [{ id }, { line }] = [await orderTwo(), await orderTwo()]
    expect((await change(id, { lines: [{ id: line.id, quantity: 1 }] })).code).toBe('not_found')
  })

  it('of an order with a discount are refused: it would have to be chosen anew', async () => {
    const promotion = await makePromotion(town)
    const { id, line } = await orderTwo()
    await town.sql.query('update promotions set active = false where id = $1', [promotion])
    expect((await change(id, { lines: [{ id: line.id, quantity: 1 }] })).code).toBe('change_refused')
  })
})

describe('the history of an order', () => {
  const told = async (id: string) =>
    (
      await town.sql.query(
        `select actor_role, changes from order_events where order_id = $1 and subject = 'change' order by seq`,
        [id],
      )
    ).rows

  it('tells what was different before and after, and who changed it', async () => {
    const { id, before } = await placed()
    await change(id, { tip: 700, specialInstructions: 'No salt' })
    await change(id, { address: { ...ADDRESS, line1: '2 Rue Joss', lat: 4.0598 } }, town.people.support.token)
    expect(await told(id)).toEqual([
      {
        actor_role: 'customer',
        changes: {
          note: { before: null, after: 'No salt' },
          tip: { before: before.tip, after: 700 },
          total: { before: before.total, after: before.total + 700 },
        },
      },
      {
        actor_role: 'support',
        changes: { address: { before: '1 Rue Joss, Douala', after: '2 Rue Joss, Douala' } },
      },
    ])
  })

  it('says nothing of a change to what it is already', async () => {
    const { id, before } = await placed()
    expect((await change(id, { tip: before.tip })).status).toBe(200)
    expect(await told(id)).toEqual([])
  })

  it('keeps the change from who follows the order: it is between the customer and the house', async () => {
    const { id, trackingToken } = await placed()
    await change(id, { tip: 700 })
    const { body } = await town.api.get<{ history: { subject: string }[] }>(`/api/track/${trackingToken}`)
    expect(body.history.map(({ subject }) => subject)).not.toContain('change')
  })
})

it('is too late once the kitchen has begun', async () => {
  const { id } = await placed()
  await accept(id)
  await town.api.post(`/api/orders/${id}/preparing`, { token: town.people.owner.token })
  const answer = await change(id, { tip: 5000 })
  expect([answer.status, answer.code]).toEqual([409, 'illegal_transition'])
})

it('is nobody else’s to change', async () => {
  const { id } = await placed()
  expect((await change(id, { tip: 1 }, town.people.otherCustomer.token)).code).toBe('not_found')
})

describe('what cancelling costs', () => {
  const terms = async (id: string) => (await town.api.get(`/api/orders/${id}/cancellation`, { token: customer() })).body

  it('is told with the time until which it is free, as the market has set it', async () => {
    await town.sql.query('update markets set cancel_fee_basis_points = 2000, cancel_free_minutes = 5')
    const { id } = await placed()
    expect((await terms(id)).freeUntil, 'nothing is due before it is accepted').toBeNull()
    await accept(id)
    const { freeUntil } = await terms(id)
    expect(Math.abs(Date.parse(String(freeUntil)) - Date.now() - 300_000)).toBeLessThan(30_000)
    await town.sql.query(`update orders set created_at = created_at - interval '6 minutes' where id = $1`, [id])
    expect((await terms(id)).freeUntil).toBeNull()
  })
})
