import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { asking, FORBIDDEN, told, UNKNOWN } from '../../factories/ask'
import { putOrder } from '../../factories/order-rows'
import { placeOrder } from '../../factories/orders'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { get, post, patch } = asking(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterEach(async () => {
  await town.sql.query(
    'update restaurants set paused_until = null, extra_prep_minutes = 0, parallel_orders = 4, auto_accept = false',
  )
  await town.sql.query(`update orders set status = 'delivered', closed_at = now() where closed_at is null`)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const busy = (extraMinutes: unknown, who = town.people.owner) =>
  post(who, `restaurants/${town.mine.id}/busy`, { extraMinutes })
const pause = (minutes: unknown, who = town.people.owner) => post(who, `restaurants/${town.mine.id}/pause`, { minutes })

/** Minutes from now until the quoted arrival. */
async function quoted(): Promise<number> {
  const { api, people, mine, sql } = town
  const { token } = people.customer
  await sql.query('delete from carts')
  await api.post('/api/cart/add', { token, body: { productId: mine.products[0], quantity: 1 } })
  const { body } = await api.post('/api/cart/quote', { token, body: { address: ADDRESS, tip: 0 } })
  return Math.round((Date.parse(String(body.eta)) - Date.now()) / 60_000)
}

const prepMinutesOf = async (orderId: string) =>
  Number((await town.sql.query('select prep_minutes from orders where id = $1', [orderId])).rows[0].prep_minutes)

async function acceptWithoutFigure(): Promise<number> {
  await town.sql.query('delete from carts')
  const { id } = (await placeOrder(town)).body
  expect(told(await post(town.people.owner, `orders/${id}/accept`, {}))).toBe('200 ok')
  return prepMinutesOf(id)
}

describe('a busy kitchen', () => {
  it('quotes and accepts every new order later by what it asks for, until it takes that back', async () => {
    const usual = await quoted()
    expect(told(await busy(20))).toBe('200 ok')
    expect(await quoted()).toBe(usual + 20)
    expect(await acceptWithoutFigure()).toBe(15 + 20)
    await busy(0)
    expect(await quoted()).toBe(usual)
    expect(await acceptWithoutFigure()).toBe(15)
  })

  it('changes nothing about orders that were promised before', async () => {
    const { orderId } = await putOrder(town, { status: 'preparing' })
    const before = (await town.sql.query('select ready_by from orders where id = $1', [orderId])).rows
    await busy(10)
    expect((await town.sql.query('select ready_by from orders where id = $1', [orderId])).rows).toEqual(before)
  })

  it('says its own minutes where it knows better', async () => {
    await busy(20)
    await town.sql.query('delete from carts')
    const { id } = (await placeOrder(town)).body
    await post(town.people.owner, `orders/${id}/accept`, { prepMinutes: 7 })
    expect(await prepMinutesOf(id)).toBe(7)
  })

  it('counts what it has on its hands in quotes, answers and orders that accept themselves', async () => {
    const usual = await quoted()
    for (const status of ['confirmed', 'preparing', 'confirmed', 'preparing'] as const) await putOrder(town, { status })
    // Four are cooked at once in 15 minutes, so the fifth waits 3.75, told as 5.
    expect(await quoted()).toBe(usual + 5)
    await town.sql.query('update restaurants set auto_accept = true')
    const { body } = await placeOrder(town, { customer: town.people.otherCustomer })
    expect([body.status, await prepMinutesOf(body.id)]).toEqual(['confirmed', 20])
  })

  it('counts no order that is ready, unanswered or of another kitchen', async () => {
    const usual = await quoted()
    for (const status of ['ready', 'placed', 'out_for_delivery', 'ready'] as const) await putOrder(town, { status })
    for (let n = 0; n < 5; n++) await putOrder(town, { status: 'preparing', restaurant: town.other })
    expect(await quoted()).toBe(usual)
  })

  it('is its own people’s and the admin’s to say', async () => {
    const { people } = town
    for (const who of ['customer', 'driver', 'support', 'compliance'] as const)
      expect(told(await busy(10, people[who])), who).toBe(FORBIDDEN)
    expect(told(await busy(10, people.otherOwner))).toBe(UNKNOWN)
    for (const who of ['owner', 'staff', 'admin'] as const)
      expect(told(await busy(10, people[who])), who).toBe('200 ok')
    for (const minutes of [-1, 121, 1.5, '10', null]) expect(told(await busy(minutes))).toBe('400 validation_failed')
  })

  it('is set by its verb alone', async () => {
    const answer = await patch(town.people.owner, `restaurants/${town.mine.id}`, { extraPrepMinutes: 60 })
    expect(told(answer)).toBe('403 field_locked')
    const cooks = await patch(town.people.owner, `restaurants/${town.mine.id}`, { parallelOrders: 2 })
    expect(told(cooks)).toBe('200 ok')
  })
})

describe('a pause', () => {
  const order = async () => {
    await town.sql.query('delete from carts')
    const { token } = town.people.customer
    return town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
  }

  it('lets nobody order until its time has come, and then lets them again', async () => {
    await pause(15)
    expect(told(await order())).toBe('422 restaurant_closed')
    await town.sql.query(`update restaurants set paused_until = now() - interval '1 second'`)
    expect(told(await order())).toBe('200 ok')
  })

  it('without an end lasts until somebody opens again', async () => {
    const { body } = await pause(null)
    expect(Date.parse(String(body.pausedUntil))).toBeGreaterThan(Date.parse('9000-01-01'))
    expect(told(await order())).toBe('422 restaurant_closed')
    expect((await pause(0)).body).toMatchObject({ pausedUntil: null })
    expect(told(await order())).toBe('200 ok')
  })

  it('leaves orders that were placed before where they are', async () => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    await pause(60)
    expect(told(await post(town.people.owner, `orders/${orderId}/accept`, {}))).toBe('200 ok')
  })
})

describe('the kitchen display', () => {
  const display = (who = town.people.owner, restaurantId = town.mine.id) =>
    get(who, `kitchen?restaurant=${restaurantId}`)

  it('shows every order between placing and hand-over with its lines, and none of another kitchen', async () => {
    const mine = await Promise.all(
      (['placed', 'confirmed', 'preparing', 'ready'] as const).map((status) => putOrder(town, { status })),
    )
    const gone = await putOrder(town, { status: 'out_for_delivery' })
    const theirs = await putOrder(town, { status: 'placed', restaurant: town.other })
    const { body } = await display()
    const { orders, load, restaurant } = body as unknown as {
      orders: { id: string; status: string; lines: object[]; driver: { name: string; here: boolean } | null }[]
      load: object
      restaurant: object
    }
    expect(orders.map(({ id, status }) => [id, status]).toSorted()).toEqual(
      mine.map(({ orderId }, n) => [orderId, ['placed', 'confirmed', 'preparing', 'ready'][n]]).toSorted(),
    )
    expect(orders[0]?.lines).toMatchObject([{ quantity: 1, name: 'Ndole', note: null }])
    expect(orders.find(({ status }) => status === 'ready')?.driver).toMatchObject({ name: 'Dora', here: true })
    expect(load).toEqual({ usualMinutes: 15, extraMinutes: 0, parallelOrders: 4, ahead: 2, estimate: 15 })
    expect(restaurant).toMatchObject({ name: 'Mine', timeZone: 'Africa/Douala', pausedUntil: null })
    const said = JSON.stringify(body)
    for (const secret of [gone.orderId, theirs.orderId, 'Clara', '699777888', 'Rue Cachée'])
      expect(said).not.toContain(secret)
  })

  it('says when to expect a driver who is on the way', async () => {
    const { people, api } = town
    await api.post('/api/drivers/me/online', {
      token: people.driver.token,
      body: { position: { lat: 4.05, lng: 9.72 } },
    })
    await putOrder(town, { status: 'preparing' })
    const { body } = (await display()) as { body: unknown }
    const [order] = (body as { orders: { driver: { here: boolean; arrivesAt: string } }[] }).orders
    expect(order?.driver.here).toBe(false)
    // 2.2 km of straight line at 320 m a minute, the road being 1.3 times as long.
    const minutes = (Date.parse(order?.driver.arrivesAt ?? '') - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(8)
    expect(minutes).toBeLessThan(10)
  })

  it('opens to its own people and to admins', async () => {
    const { people, mine, other } = town
    for (const who of ['owner', 'staff', 'admin'] as const) expect(told(await display(people[who])), who).toBe('200 ok')
    expect(told(await display(people.admin, other.id))).toBe('200 ok')
    expect(told(await display(people.owner, other.id))).toBe(UNKNOWN)
    expect(told(await display(people.otherOwner, mine.id))).toBe(UNKNOWN)
    expect(told(await display(people.owner, '01a1fd8c-2108-718f-8063-0a2d13bba999'))).toBe(UNKNOWN)
    for (const who of ['customer', 'driver', 'support', 'compliance'] as const)
      expect(told(await display(people[who])), who).toBe(FORBIDDEN)
  })

  it('offers to choose from one’s own restaurants, and admins from all', async () => {
    const { people, mine, other } = town
    await putOrder(town, { status: 'placed' })
    const choices = async (who = people.owner) =>
      (await get(who, 'kitchen/restaurants')).body.docs as unknown as { id: string; waiting: number }[]
    expect(await choices()).toMatchObject([{ id: mine.id, name: 'Mine', market: 'Testville', waiting: 1 }])
    expect((await choices(people.otherOwner)).map(({ id }) => id)).toEqual([other.id])
    expect((await choices(people.admin)).map(({ id }) => id)).toEqual([mine.id, other.id])
    const both = await town.person('owner', { restaurants: [mine.id, other.id] })
    expect((await choices(both)).map(({ id }) => id)).toEqual([mine.id, other.id])
  })

  it('tells the time of the house, and how fast it goes', async () => {
    const { clock } = (await display()).body as unknown as { clock: { now: string; pace: number } }
    expect(clock.pace).toBe(1)
    expect(Math.abs(Date.parse(clock.now) - Date.now())).toBeLessThan(5_000)
  })
})

describe('the terms of cancelling, told beforehand', () => {
  it('are those that then apply', async () => {
    const { id } = (await placeOrder(town, { customer: town.people.otherCustomer })).body
    const foretold = (who: 'otherCustomer' | 'support') =>
      get(town.people[who], `orders/${id}/cancellation`) as Promise<{ body: object; status: number }>
    expect((await foretold('otherCustomer')).body).toEqual({
      at: expect.any(String),
      fee: { amount: 0, currency: 'XAF' },
      refund: { amount: 0, currency: 'XAF' },
      paid: { amount: 0, currency: 'XAF' },
      needsReason: false,
      goods: 'shelf',
      freeUntil: null,
    })
    await post(town.people.owner, `orders/${id}/accept`, {})
    await post(town.people.owner, `orders/${id}/preparing`, {})
    expect(told((await get(town.people.otherCustomer, `orders/${id}/cancellation`)) as never)).toBe(FORBIDDEN)
    expect((await foretold('support')).body).toMatchObject({ needsReason: true, goods: 'waste' })
    await town.sql.query(
      `update payments set method = 'card', status = 'authorized', provider = 'stripe', reference = 'pi_held' where order_id = $1`,
      [id],
    )
    const { body } = (await foretold('support')) as { body: { refund: { amount: number }; paid: { amount: number } } }
    expect(body.refund.amount).toBe(body.paid.amount)
    expect(body.paid.amount).toBeGreaterThan(0)
    const done = await post(town.people.support, `orders/${id}/cancel`, { reason: 'Road closed' })
    expect(done.body).toMatchObject({ refund: body.refund, fee: { amount: 0 } })
    expect(told(await get(town.people.support, `orders/${id}/cancellation`))).toBe('409 illegal_transition')
  })

  it('are nobody’s business who may not cancel', async () => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    expect(told(await get(town.people.otherCustomer, `orders/${orderId}/cancellation`))).toBe(UNKNOWN)
    expect(told(await get(town.people.owner, `orders/${orderId}/cancellation`))).toBe(FORBIDDEN)
  })
})
