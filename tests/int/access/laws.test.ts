import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../factories/api'
import { asking, FORBIDDEN, SIGN_IN, told, UNKNOWN } from '../../factories/ask'
import { type Estates, makeEstates } from '../../factories/estate'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** Sentences of SEC-1, RT-2, `api.md` and `foundations.md` §3 and §7, by hand. The tables beside them walk everything. */
let server: TestServer
let town: Town
let estates: Estates
/** Open orders of either side, theirs of another customer, restaurant and driver. */
let mine: OrderRows
let theirs: OrderRows

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  estates = await makeEstates(town)
  const { otherCustomer, otherDriver } = town.people
  mine = await putOrder(town, { status: 'out_for_delivery' })
  theirs = await putOrder(town, {
    status: 'out_for_delivery',
    customer: otherCustomer,
    driver: otherDriver,
    restaurant: town.other,
  })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const { get, post, patch, idsOf } = asking(() => town)

describe('a restaurant', () => {
  it.each(['orders', 'order-lines', 'order-events', 'payments', 'deliveries'])(
    'is shown its own %s and none of another restaurant',
    async (slug) => {
      for (const who of [town.people.owner, town.people.staff]) {
        const ids = await idsOf(who, slug)
        expect(ids).toContain(estates.mine[slug])
        expect(ids).not.toContain(estates.theirs[slug])
        expect(told(await get(who, `${slug}/${estates.theirs[slug]}`))).toBe(UNKNOWN)
      }
    },
  )

  it.each(['accept', 'decline', 'preparing', 'ready'])('cannot %s an order of another restaurant', async (verb) => {
    const { orderId } = await putOrder(town, { status: 'placed', restaurant: town.other })
    const body = verb === 'decline' ? { reason: 'x' } : {}
    for (const who of [town.people.owner, town.people.staff])
      expect(told(await post(who, `orders/${orderId}/${verb}`, body))).toBe(UNKNOWN)
  })

  it('cannot pause another, nor count its goods, nor rename its dishes, nor move its address', async () => {
    const { owner } = town.people
    const [product] = town.other.products
    expect(told(await post(owner, `restaurants/${town.other.id}/pause`, { minutes: 60 }))).toBe(UNKNOWN)
    expect(told(await post(owner, `products/${product}/stock`, { delta: 9, reason: 'x' }))).toBe(UNKNOWN)
    expect(told(await patch(owner, `products/${product}`, { name: 'Mud' }))).toBe(UNKNOWN)
    expect(told(await patch(owner, `restaurants/${town.other.id}`, { addressLine: 'Nowhere' }))).toBe(UNKNOWN)
  })

  it('sees no account, address book or cart of its customers', async () => {
    const { owner, customer } = town.people
    expect(await idsOf(owner, 'users')).toEqual([owner.id])
    expect(told(await get(owner, `users/${customer.id}`))).toBe(UNKNOWN)
    expect(await idsOf(owner, 'addresses')).toEqual([])
    expect(await idsOf(owner, 'carts')).toEqual([])
  })

  it('sees of a customer only what was ordered from itself', async () => {
    const elsewhere = await putOrder(town, { status: 'placed', restaurant: town.other })
    expect(await idsOf(town.people.owner, 'orders')).not.toContain(elsewhere.orderId)
    expect(told(await get(town.people.owner, `orders/${elsewhere.orderId}/tracking`))).toBe(UNKNOWN)
  })

  it('without any restaurant sees no order at all', async () => {
    const idle = await town.person('owner')
    expect(await idsOf(idle, 'orders')).toEqual([])
    expect(told(await post(idle, `orders/${mine.orderId}/ready`))).toBe(UNKNOWN)
  })

  it('loses sight of its orders the moment an admin takes it from its owner', async () => {
    const leaving = await town.person('owner', { restaurants: [town.mine.id] })
    expect(await idsOf(leaving, 'orders')).toContain(mine.orderId)
    await patch(town.people.admin, `users/${leaving.id}`, { restaurants: [] })
    expect(await idsOf(leaving, 'orders')).toEqual([])
  })

  it('does not choose who drives, nor cancels in a customer’s name', async () => {
    for (const who of [town.people.owner, town.people.staff]) {
      const body = { driverId: town.people.driver.driverId, reason: 'x' }
      expect(told(await post(who, `deliveries/${mine.deliveryId}/assign`, body))).toBe(FORBIDDEN)
      expect(told(await post(who, `orders/${mine.orderId}/cancel`))).toBe(FORBIDDEN)
    }
  })
})

describe('a customer', () => {
  it('is shown no order of another', async () => {
    const ids = await idsOf(town.people.customer, 'orders')
    expect(ids).toContain(mine.orderId)
    expect(ids).not.toContain(theirs.orderId)
  })

  it.each(['orders/:id', 'orders/:id/tracking'])(
    'is told of %s in the same words whether it is unknown or another’s',
    async (path) => {
      const [unknown, another] = [uuid(), theirs.orderId].map((id) =>
        get(town.people.customer, path.replace(':id', id)),
      )
      expect(told(await (unknown as Promise<Answer>))).toBe(UNKNOWN)
      expect((await another)?.body).toEqual((await unknown)?.body)
    },
  )

  it('can cancel no order of another, and learns nothing by trying', async () => {
    const [unknown, another] = [uuid(), theirs.orderId].map((id) => post(town.people.customer, `orders/${id}/cancel`))
    expect((await another)?.body).toEqual((await unknown)?.body)
    expect(told((await another) as Answer)).toBe(UNKNOWN)
  })

  it('can change and remove no address of another', async () => {
    const path = `/api/users/addresses/${estates.theirs.addresses}`
    for (const method of ['PUT', 'DELETE']) {
      const answer = await town.api.call(method, path, { token: town.people.customer.token, body: ADDRESS })
      expect(told(answer)).toBe(UNKNOWN)
    }
    const { rowCount } = await town.sql.query('select from addresses where id = $1', [estates.theirs.addresses])
    expect(rowCount).toBe(1)
  })

  it('sees no cart but their own', async () => {
    const { customer, otherCustomer } = town.people
    await post(otherCustomer, 'cart/add', { productId: town.mine.products[0], quantity: 2 })
    expect((await get(customer, 'cart')).body).toMatchObject({ lines: [] })
    expect(await idsOf(customer, 'carts')).toEqual([estates.mine.carts])
  })

  it('does not run the kitchen, the street or the house', async () => {
    const { customer } = town.people
    for (const path of [
      `orders/${mine.orderId}/accept`,
      `deliveries/${mine.deliveryId}/delivered`,
      'dispatch/run?market=testville',
    ])
      expect(told(await post(customer, path))).toBe(FORBIDDEN)
    for (const slug of ['events', 'compliance-log', 'deliveries', 'offers'])
      expect(told(await get(customer, slug))).toBe(FORBIDDEN)
  })

  it('sees no list of drivers', async () => {
    expect(await idsOf(town.people.customer, 'drivers')).toEqual([])
    expect(told(await get(town.people.customer, `drivers/${town.people.driver.driverId}`))).toBe(UNKNOWN)
  })

  it('learns of the driver a first name and a position, no more', async () => {
    const { body } = await get(town.people.customer, `orders/${mine.orderId}/tracking`)
    expect(JSON.stringify(body)).toContain('"name":"Dora"')
    expect(JSON.stringify(body)).not.toMatch(/Dora Test|\+237|driverId/)
  })
})

describe('a guest', () => {
  it.each(['orders', 'users', 'drivers', 'addresses', 'payments', 'sessions', 'carts'])(
    'is asked to sign in before %s are shown',
    async (slug) => expect(told(await get(undefined, slug))).toBe(SIGN_IN),
  )

  it.each(['restaurants', 'products', 'categories', 'markets', 'catalog/restaurants', 'catalog/restaurants/mine/menu'])(
    'may look at %s',
    async (path) => expect((await get(undefined, path)).status).toBe(200),
  )

  it('opens with a cart token that one cart and that one order', async () => {
    const { cartToken, orderId } = await putOrder(town, { status: 'placed', customer: null })
    const other = await putOrder(town, { status: 'placed', customer: null })
    const cancel = (id: string) => town.api.post(`/api/orders/${id}/cancel`, { cartToken, body: {} })
    expect(told(await cancel(other.orderId))).toBe(UNKNOWN)
    expect(told(await cancel(mine.orderId))).toBe(UNKNOWN)
    expect(told(await cancel(orderId))).toBe('200 ok')
  })

  it('keeps their order from a signed-in stranger who found the token', async () => {
    const { cartToken, orderId } = await putOrder(town, { status: 'placed', customer: null })
    const { token } = town.people.customer
    expect(told(await town.api.post(`/api/orders/${orderId}/cancel`, { token, cartToken, body: {} }))).toBe(UNKNOWN)
  })

  it('is nobody with a tracking token where an account is asked', async () => {
    const answer = await town.api.get('/api/users/profile', { token: mine.trackingToken })
    expect(told(answer)).toBe(SIGN_IN)
    expect(told(await get(undefined, `orders/${mine.orderId}/tracking`))).toBe(SIGN_IN)
  })
})
