import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORDER_STATUSES } from '../../../src/domain/orders/transitions'
import { asking, FORBIDDEN, told, UNKNOWN } from '../../factories/ask'
import { putOrder } from '../../factories/order-rows'
import { placeOrder } from '../../factories/orders'
import { hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { get, post } = asking(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const MINUTE = 60_000
const delay = (orderId: string, body: object = { minutes: 10 }, who: 'owner' | 'staff' | 'admin' = 'owner') =>
  post(town.people[who], `orders/${orderId}/delay`, body)

async function timesOf(orderId: string) {
  const { rows } = await town.sql.query(
    `select o.status, o.ready_by, o.promised_at, d.ready_by as "deliveryReady", d.promised_at as "deliveryPromised"
     from orders o join deliveries d on d.order_id = o.id where o.id = $1`,
    [orderId],
  )
  const { status, ready_by, promised_at, deliveryReady, deliveryPromised } = rows[0]
  expect([deliveryReady, deliveryPromised]).toEqual([ready_by, promised_at])
  return { status, ready: ready_by.getTime(), promised: promised_at.getTime() }
}

/** An order that its kitchen has promised in 20 minutes. */
async function accepted(): Promise<string> {
  const { id } = (await placeOrder(town)).body
  await post(town.people.owner, `orders/${id}/accept`, { prepMinutes: 20 })
  return id
}

describe('a delay', () => {
  it('moves what the customer and the driver were promised, and not the order', async () => {
    const orderId = await accepted()
    const before = await timesOf(orderId)
    const answer = await delay(orderId, { minutes: 15, reason: 'The grill is down' })
    const after = await timesOf(orderId)
    expect(after).toEqual({
      status: 'confirmed',
      ready: before.ready + 15 * MINUTE,
      promised: before.promised + 15 * MINUTE,
    })
    expect(answer.body).toEqual({
      id: orderId,
      status: 'confirmed',
      readyBy: new Date(after.ready).toISOString(),
      promisedAt: new Date(after.promised).toISOString(),
    })
  })

  it('adds up, also while the kitchen cooks', async () => {
    const orderId = await accepted()
    const before = await timesOf(orderId)
    await delay(orderId, { minutes: 5 })
    await post(town.people.owner, `orders/${orderId}/preparing`, {})
    await delay(orderId, { minutes: 10 }, 'staff')
    expect(await timesOf(orderId)).toEqual({
      status: 'preparing',
      ready: before.ready + 15 * MINUTE,
      promised: before.promised + 15 * MINUTE,
    })
  })

  it('counts from now once the kitchen is late', async () => {
    const orderId = await accepted()
    await town.sql.query(`update orders set ready_by = now() - interval '7 minutes' where id = $1`, [orderId])
    const from = Date.now()
    await delay(orderId, { minutes: 5 })
    const { ready } = await timesOf(orderId)
    expect(ready).toBeGreaterThanOrEqual(from + 5 * MINUTE - 1_000)
    expect(ready).toBeLessThan(from + 6 * MINUTE)
  })

  it('is refused in every state but confirmed and preparing', async () => {
    for (const status of ORDER_STATUSES) {
      const { orderId } = await putOrder(town, { status })
      const allowed = status === 'confirmed' || status === 'preparing'
      expect(told(await delay(orderId)), status).toBe(allowed ? '200 ok' : '409 illegal_transition')
    }
  })

  it('is the kitchen’s and the admin’s to say, and of another kitchen nobody knows', async () => {
    const { people } = town
    const { orderId } = await putOrder(town, { status: 'preparing' })
    for (const who of ['customer', 'driver', 'support', 'compliance'] as const)
      expect(told(await post(people[who], `orders/${orderId}/delay`, { minutes: 5 })), who).toBe(FORBIDDEN)
    expect(told(await post(people.otherOwner, `orders/${orderId}/delay`, { minutes: 5 }))).toBe(UNKNOWN)
    for (const who of ['owner', 'staff', 'admin'] as const)
      expect(told(await delay(orderId, { minutes: 5 }, who)), who).toBe('200 ok')
  })

  it('takes whole minutes, from one to an hour', async () => {
    const orderId = await accepted()
    const before = await timesOf(orderId)
    for (const minutes of [0, -5, 61, 2.5, '10', null, undefined])
      expect(told(await delay(orderId, { minutes })), String(minutes)).toBe('400 validation_failed')
    expect(told(await delay(orderId, { minutes: 5, reason: ' ' }))).toBe('400 validation_failed')
    expect(await timesOf(orderId)).toEqual(before)
  })

  it('counts once when the same tap is sent again', async () => {
    const orderId = await accepted()
    const before = await timesOf(orderId)
    const tap = () =>
      town.api.post(`/api/orders/${orderId}/delay`, {
        token: town.people.owner.token,
        key: `tap-${orderId}`,
        body: { minutes: 10 },
      })
    const [first, again] = [await tap(), await tap()]
    expect(again.body).toEqual(first.body)
    expect((await timesOf(orderId)).ready).toBe(before.ready + 10 * MINUTE)
  })

  it('is read in the history with its reason, and leaves the status history of the customer alone', async () => {
    const orderId = await accepted()
    await delay(orderId, { minutes: 5, reason: 'Rush' })
    const { body } = await get(town.people.owner, `order-events?where[order][equals]=${orderId}&limit=50`)
    const delays = (body.docs as unknown as Record<string, unknown>[]).filter(({ subject }) => subject === 'delay')
    const { ready } = await timesOf(orderId)
    expect(delays).toMatchObject([
      { actorRole: 'owner', reason: 'Rush', to: new Date(ready).toISOString(), from: expect.stringMatching(/Z$/) },
    ])
    const tracking = await town.api.get<{ history: { subject: string }[] }>(`/api/orders/${orderId}/tracking`, {
      token: town.people.customer.token,
    })
    expect(tracking.body.history.map(({ subject }) => subject)).not.toContain('delay')
  })

  it('is heard by the customer, the kitchen and dispatch, with the new arrival', async () => {
    const orderId = await accepted()
    const { people } = town
    const ears = await Promise.all(
      (
        [
          ['/customer', 'customer'],
          ['/restaurant', 'staff'],
          ['/admin', 'admin'],
        ] as const
      ).map(([namespace, who]) => hear(server.url, namespace, { token: people[who].token })),
    )
    const before = await get(people.customer, `orders/${orderId}/tracking`)
    await delay(orderId, { minutes: 20 })
    for (const { heard, socket } of ears) {
      const find = () => heard.find(({ event, payload }) => event === 'order-updates' && payload.orderId === orderId)
      await expect.poll(find, { timeout: 10_000 }).toMatchObject({ payload: { status: 'confirmed' } })
      const later = Date.parse(String(find()?.payload.eta)) - Date.parse(String((before.body as { eta?: string }).eta))
      expect(Math.round(later / MINUTE)).toBe(20)
      socket.close()
    }
  })
})
