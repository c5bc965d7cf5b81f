import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { door, doors, orderBulk } from '../../factories/bulk-orders'
import { makePromotion } from '../../factories/promotions'
import { noonSlot, takeLaterOrders } from '../../factories/slots'
import { makeTown, type Town } from '../../factories/town'
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

interface Quote {
  deliveries: { index: number; refusal: { code: string; message: string } | null; total?: { amount: number } }[]
  refused: number
  total: { amount: number }
}

const quote = (body: object, locale?: 'en' | 'fr') =>
  town.api.post<Quote>('/api/orders/bulk/quote', { token: town.people.customer.token, body, locale })
const lines = (quantity = 1) => [{ productId: town.mine.products[0], quantity }]
const count = async (table: 'orders' | 'bulk_orders') =>
  (await town.sql.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

describe('an order to many doors', () => {
  it('becomes as many ordinary orders, each to its door, for what was quoted', async () => {
    const deliveries = [
      { ...door(0), note: 'Third floor' },
      { ...door(9), tip: 300 },
      { ...door(4), lines: lines(5) },
    ]
    const { body: quoted } = await quote({ lines: lines(2), deliveries })
    const { status, body } = await orderBulk(town, {
      quantity: 2,
      deliveries,
      reference: 'Friday lunch',
      expectedTotal: quoted.total.amount,
    })
    expect(status).toBe(201)
    expect(body.number).toBe(`B-${body.orders[0]?.number}`)
    expect(body.orders.map(({ total }) => total.amount)).toEqual(quoted.deliveries.map((each) => each.total?.amount))
    expect(body.total).toEqual(quoted.total)
    const { rows } = await town.sql.query(
      `select o.address_line1, o.contact_name, o.customer_note, o.status, o.tip::int, b.reference, b.size::int, d.status as delivery,
         p.amount = o.total as paid, (select sum(quantity)::int from order_lines l where l.order_id = o.id) as pieces
       from orders o join bulk_orders b on b.id = o.bulk_id join deliveries d on d.order_id = o.id join payments p on p.order_id = o.id
       where b.id = $1 order by o.number`,
      [body.id],
    )
    const same = { status: 'placed', reference: 'Friday lunch', size: 3, delivery: 'unassigned', paid: true }
    expect(rows).toEqual([
      {
        ...same,
        address_line1: '1 Rue Joss',
        contact_name: 'Office 1',
        customer_note: 'Third floor',
        tip: 0,
        pieces: 2,
      },
      { ...same, address_line1: '10 Rue Joss', contact_name: 'Office 10', customer_note: null, tip: 300, pieces: 2 },
      { ...same, address_line1: '5 Rue Joss', contact_name: 'Office 5', customer_note: null, tip: 0, pieces: 5 },
    ])
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('takes what is in the cart, and empties it', async () => {
    const { token } = town.people.customer
    await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 2 } })
    const answer = await orderBulk(town, { lines: undefined, deliveries: doors(2) })
    expect([answer.status, answer.body.orders.length]).toEqual([201, 2])
    expect((await town.api.get('/api/cart', { token })).body).toMatchObject({ lines: [] })
    const again = await orderBulk(town, { lines: undefined, deliveries: doors(2) })
    expect(again.code).toBe('cart_empty')
  })

  it('is placed once for one key', async () => {
    const before = await count('orders')
    const [first, second] = [await orderBulk(town, { key: 'lunch-1' }), await orderBulk(town, { key: 'lunch-1' })]
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(second.body).toEqual(first.body)
    expect(await count('orders')).toBe(before + 3)
  })

  it('is refused whole, and says of every door what is wrong with it, in the caller’s language', async () => {
    const before = [await count('orders'), await count('bulk_orders')]
    const deliveries = [
      door(0),
      { ...door(1), address: { ...door(1).address, lat: 9 } },
      { ...door(2), contact: { name: 'Nobody', phone: '00000' } },
    ]
    const { body: quoted } = await quote({ lines: lines(), deliveries }, 'fr')
    expect(quoted.refused).toBe(2)
    expect(quoted.deliveries.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      null,
      'out_of_area',
      'validation_failed',
    ])
    expect(quoted.deliveries[1]?.refusal?.message).toBe('Cette adresse est en dehors de la zone de livraison.')
    const answer = await orderBulk(town, { deliveries })
    expect([answer.status, answer.code]).toEqual([422, 'bulk_refused'])
    expect(answer.body).toMatchObject({
      errors: [
        {
          data: {
            deliveries: [
              { index: 1, code: 'out_of_area', message: 'This address is outside of the delivery area.' },
              { index: 2, code: 'validation_failed' },
            ],
          },
        },
      ],
    })
    expect([await count('orders'), await count('bulk_orders')]).toEqual(before)
  })

  it('has no more of a shelf than there is, whichever door it goes to', async () => {
    const productId = await town.product({ stock: 5 })
    const { body } = await quote({ lines: [{ productId, quantity: 2 }], deliveries: doors(3) })
    expect(body.deliveries.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'stock_unavailable'])
    expect((await orderBulk(town, { productId, quantity: 2 })).code).toBe('bulk_refused')
    expect((await orderBulk(town, { productId, quantity: 2, deliveries: doors(2) })).status).toBe(201)
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('costs what was told, or is not ordered', async () => {
    const answer = await orderBulk(town, { expectedTotal: 1 })
    expect([answer.status, answer.code]).toEqual([409, 'stale'])
  })

  it.each([
    ['no door at all', { deliveries: [] }, 'validation_failed'],
    ['more doors than one act takes', { deliveries: doors(51) }, 'validation_failed'],
    ['card, which nobody takes here', { payment: { method: 'card' } }, 'payment_method_unavailable'],
    ['a code that nobody knows', { promoCode: 'NOSUCH' }, 'promo_refused'],
  ])('is refused with %s', async (_, wish, code) => {
    expect((await orderBulk(town, wish)).code).toBe(code)
  })

  it('has products of one restaurant', async () => {
    const both = [town.mine.products[0], town.other.products[0]].map((productId) => ({ productId, quantity: 1 }))
    expect((await orderBulk(town, { lines: both })).code).toBe('other_restaurant')
  })

  it('fills a slot as far as it goes', async () => {
    await takeLaterOrders(town, 2)
    const { from: scheduledFor } = await noonSlot(town)
    const deliveries = doors(3).map((each) => ({ ...each, scheduledFor }))
    const { body } = await quote({ lines: lines(), deliveries })
    expect(body.deliveries.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'slot_full'])
    const { body: placed } = await orderBulk(town, { deliveries: deliveries.slice(1) })
    expect(placed.orders.map(({ status }) => status)).toEqual(['scheduled', 'scheduled'])
    expect((await quote({ lines: lines(), deliveries })).body.refused).toBe(3)
  })
})

describe('a code for many orders', () => {
  it('counts for as many as its terms let it, and is told so before', async () => {
    const customer = await town.person('customer')
    await makePromotion(town, { code: 'TWICE', perCustomer: 2, percent: 50 })
    const { token } = customer
    const body = { lines: lines(), deliveries: doors(3), promoCode: 'twice' }
    const quoted = await town.api.post<Quote>('/api/orders/bulk/quote', { token, body })
    const placed = await orderBulk(town, { customer, promoCode: 'twice', expectedTotal: quoted.body.total.amount })
    expect(placed.status).toBe(201)
    const { rows } = await town.sql.query('select discount::int from orders where bulk_id = $1 order by number', [
      placed.body.id,
    ])
    expect(rows.map(({ discount }) => discount)).toEqual([500, 500, 0])
    expect((await orderBulk(town, { customer, promoCode: 'TWICE' })).code).toBe('promo_refused')
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('never costs more than its budget', async () => {
    await makePromotion(town, { code: 'POT', budget: 1_200, percent: 50 })
    const { body } = await orderBulk(town, { promoCode: 'POT' })
    const { rows } = await town.sql.query('select sum(discount)::int as sum from orders where bulk_id = $1', [body.id])
    expect(rows).toEqual([{ sum: 1_000 }])
  })
})

describe('calling a bulk order off', () => {
  const cancel = (id: string, token: string, body: object = {}) =>
    town.api.post(`/api/bulk-orders/${id}/cancel`, { token, body })

  it('ends what can be ended, each on its own terms, and says what goes on', async () => {
    const { body } = await orderBulk(town)
    const { owner, customer } = town.people
    const late = body.orders[1]?.id ?? ''
    await town.api.post(`/api/orders/${late}/accept`, { token: owner.token, body: { prepMinutes: 20 } })
    await town.api.post(`/api/orders/${late}/preparing`, { token: owner.token })
    const answer = await cancel(body.id, customer.token)
    expect(answer).toMatchObject({ status: 200, body: { cancelled: 2 } })
    const { orders } = answer.body as { orders: { id: string; status: string; refused?: string }[] }
    expect(orders.find(({ id }) => id === late)).toMatchObject({ status: 'preparing', refused: 'forbidden' })
    expect(orders.filter(({ status }) => status === 'cancelled').length).toBe(2)
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('is the customer’s and the desk’s, who gives a reason', async () => {
    const { body } = await orderBulk(town)
    expect((await cancel(body.id, town.people.otherCustomer.token)).code).toBe('not_found')
    expect((await cancel(body.id, town.people.support.token)).code).toBe('reason_required')
    expect((await cancel(body.id, town.people.support.token, { reason: 'asked for' })).body).toMatchObject({
      cancelled: 3,
    })
  })
})
