import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { tally } from './crowd'
import { findBreaches } from './laws'

const PAIRS = 8

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

async function order(): Promise<string> {
  const { body, status } = await placeOrder(town, { customer: await town.person('customer') })
  expect(status).toBe(201)
  return body.id
}

const accept = (id: string) =>
  town.api.post(`/api/orders/${id}/accept`, { token: town.people.owner.token, body: { prepMinutes: 1 } })

interface Offered {
  id: string
  deliveryId: string
  driver: Person
}

/** So many drivers, each with an open offer for a delivery of its own. */
async function makeOffers(count: number): Promise<Offered[]> {
  const drivers = await Promise.all(Array.from({ length: count }, () => town.person('driver')))
  const ids = await Promise.all(Array.from({ length: count }, order))
  await Promise.all(
    drivers.map(({ token }) => town.api.post('/api/drivers/me/online', { token, body: { position: CENTRE } })),
  )
  await Promise.all(ids.map(accept))
  const open = async () =>
    (
      await town.sql.query<{ id: string; delivery_id: string; driver_id: string }>(
        'select id, delivery_id, driver_id from offers where closed_at is null',
      )
    ).rows
  await expect.poll(async () => (await open()).length, { timeout: 15_000 }).toBe(count)
  return (await open()).map(({ id, delivery_id, driver_id }) => {
    const driver = drivers.find((each) => each.driverId === driver_id)
    if (!driver) throw new Error('an offer for somebody else')
    return { id, deliveryId: delivery_id, driver }
  })
}

const take = (offerId: string, { token }: Person) => town.api.post(`/api/offers/${offerId}/accept`, { token })

const holderOf = async (deliveryId: string) =>
  (await town.sql.query('select status, driver_id from deliveries where id = $1', [deliveryId])).rows[0]

it('gives a delivery to one driver, whoever answers its offer and however often', async () => {
  const offers = await makeOffers(PAIRS)
  await Promise.all(
    offers.map(async ({ id, deliveryId, driver }, index) => {
      const stranger = offers[(index + 1) % PAIRS]?.driver ?? driver
      const answers = await Promise.all([take(id, driver), take(id, stranger), take(id, driver), take(id, stranger)])
      expect(tally(answers)).toEqual({ 200: 1, '409 offer_closed': 1, '404 not_found': 2 })
      expect(await holderOf(deliveryId)).toEqual({ status: 'assigned', driver_id: driver.driverId })
    }),
  )
  expect(await findBreaches(town.sql)).toEqual([])
})

it('gives a delivery to one driver when an admin assigns it while another accepts', async () => {
  const offers = await makeOffers(PAIRS)
  const { admin, otherDriver } = town.people
  await Promise.all(
    offers.map(async ({ id, deliveryId, driver }) => {
      const body = { driverId: otherDriver.driverId, reason: 'knows the way' }
      const [accepted, assigned] = await Promise.all([
        take(id, driver),
        town.api.post(`/api/deliveries/${deliveryId}/assign`, { token: admin.token, body }),
      ])
      // Whoever comes first, the admin's word stands in the end: an accepted delivery may still be given to another.
      expect(assigned.status).toBe(200)
      expect(accepted.code ?? 'accepted').toMatch(/^(accepted|offer_closed)$/)
      expect(await holderOf(deliveryId)).toEqual({ status: 'assigned', driver_id: otherDriver.driverId })
      const { rows } = await town.sql.query('select status from offers where id = $1', [id])
      expect(rows[0].status).toBe(accepted.status === 200 ? 'accepted' : 'withdrawn')
    }),
  )
  expect(await findBreaches(town.sql)).toEqual([])
})

it('assigns once when two dispatchers name the same driver', async () => {
  const id = await order()
  await accept(id)
  const { rows } = await town.sql.query('select id from deliveries where order_id = $1', [id])
  const { admin, otherDriver } = town.people
  const body = { driverId: otherDriver.driverId, reason: 'nearest' }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      town.api.post(`/api/deliveries/${rows[0].id}/assign`, { token: admin.token, body }),
    ),
  )
  expect(tally(answers)).toEqual({ 200: 1, '409 already_assigned': 5 })
})

it('lets a customer cancel or the restaurant decline, not both', async () => {
  const { api, people, sql } = town
  for (let round = 0; round < PAIRS; round++) {
    const customer = await town.person('customer')
    const productId = await town.product({ stock: 5 })
    const { body } = await placeOrder(town, { customer, productId, quantity: 2 })
    const answers = await Promise.all([
      api.post(`/api/orders/${body.id}/cancel`, { token: customer.token, body: {} }),
      api.post(`/api/orders/${body.id}/decline`, { token: people.owner.token, body: { reason: 'sold out' } }),
    ])
    expect(tally(answers)).toEqual({ 200: 1, '409 illegal_transition': 1 })
    const { rows } = await sql.query('select stock::int, reserved::int from products where id = $1', [productId])
    expect(rows[0], 'the goods come back once').toEqual({ stock: 5, reserved: 0 })
  }
  expect(await findBreaches(sql)).toEqual([])
})

it('lets a customer cancel while the restaurant accepts: one order, one end', async () => {
  const { api, sql } = town
  for (let round = 0; round < PAIRS; round++) {
    const customer = await town.person('customer')
    const { body } = await placeOrder(town, { customer })
    const [cancelled, accepted] = await Promise.all([
      api.post(`/api/orders/${body.id}/cancel`, { token: customer.token, body: {} }),
      accept(body.id),
    ])
    // A confirmed order may still be cancelled; a cancelled one can no longer be accepted.
    expect(cancelled.status).toBe(200)
    expect(accepted.code ?? 'accepted').toMatch(/^(accepted|illegal_transition)$/)
    const { rows } = await sql.query(
      `select array(select "to" from order_events e where e.order_id = o.id and subject = 'order' order by seq) as moves from orders o where id = $1`,
      [body.id],
    )
    const between = accepted.status === 200 ? ['confirmed'] : []
    expect(rows[0].moves).toEqual(['pending', 'placed', ...between, 'cancelled'])
  }
  expect(await findBreaches(sql)).toEqual([])
})

it('refuses a customer who cancels when the kitchen has begun, in whatever order the two arrive', async () => {
  const { api, people, sql } = town
  for (let round = 0; round < PAIRS; round++) {
    const customer = await town.person('customer')
    const { body } = await placeOrder(town, { customer })
    await accept(body.id)
    const answers = await Promise.all([
      api.post(`/api/orders/${body.id}/cancel`, { token: customer.token, body: {} }),
      api.post(`/api/orders/${body.id}/preparing`, { token: people.staff.token }),
    ])
    // The customer's refusal is `forbidden` (somebody else still could), the kitchen's is `illegal_transition`.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.find(({ status }) => status !== 200)?.code).toMatch(/^(forbidden|illegal_transition)$/)
  }
  expect(await findBreaches(sql)).toEqual([])
})
