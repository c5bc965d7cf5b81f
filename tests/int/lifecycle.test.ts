import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { CENTRE, makeTown, type Town } from '../factories/town'
import { startTestServer, type TestServer } from '../setup/server'

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

it('carries an order from the cart to the door, and the cash to the driver', async () => {
  const { api, people, sql } = town
  const { driver, owner, customer } = people
  const placed = await placeOrder(town)
  expect(placed.status).toBe(201)
  expect(placed.body).toMatchObject({ status: 'placed', number: expect.stringMatching(/^TST-\d{6}-\d{4}$/) })
  const { id, trackingToken, total } = placed.body
  await api.post('/api/drivers/me/online', { token: driver.token, body: { position: CENTRE } })
  await api.post(`/api/orders/${id}/accept`, { token: owner.token, body: { prepMinutes: 1 } })
  await api.post(`/api/orders/${id}/preparing`, { token: owner.token })
  await api.post(`/api/orders/${id}/ready`, { token: owner.token })

  const offer = await expect
    .poll(
      async () =>
        (
          await api.get<{ offers: { id: string; deliveryId: string }[] }>('/api/drivers/me/offers', {
            token: driver.token,
          })
        ).body.offers[0],
      {
        timeout: 10_000,
      },
    )
    .toBeDefined()
    .then(
      async () =>
        (
          await api.get<{ offers: { id: string; deliveryId: string }[] }>('/api/drivers/me/offers', {
            token: driver.token,
          })
        ).body.offers[0],
    )
  const accepted = await api.post(`/api/offers/${offer?.id}/accept`, { token: driver.token })
  expect(accepted.body).toMatchObject({ deliveryStatus: 'assigned', orderId: id })
  for (const verb of ['arrived-pickup', 'picked-up', 'arrived', 'delivered']) {
    const moved = await api.post(`/api/deliveries/${offer?.deliveryId}/${verb}`, { token: driver.token, body: {} })
    expect(moved.status, verb).toBe(200)
  }

  const tracked = await api.get<{ status: string; history: { status: string }[] }>(`/api/track/${trackingToken}`)
  expect(tracked.body.status).toBe('delivered')
  expect(tracked.body.history.map((move) => move.status).filter((status) => status === 'delivered')).toHaveLength(2)
  const { rows } = await sql.query('select status, amount, collected_by_id from payments where order_id = $1', [id])
  expect(rows).toEqual([{ status: 'captured', amount: String(total.amount), collected_by_id: driver.driverId }])
  const seen = await api.get(`/api/orders/${id}`, { token: customer.token })
  expect(seen.body).toMatchObject({ id, status: 'delivered', trackingToken })
})
