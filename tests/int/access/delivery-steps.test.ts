import { afterAll, beforeAll, expect, it } from 'vitest'
import { putOrder } from '../../factories/order-rows'
import { hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

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

const anyText = expect.any(String)

it('tells the customer of an order each step of its delivery, and not who rides', async () => {
  const { customer, otherCustomer, admin, driver } = town.people
  const { orderId, deliveryId, trackingToken } = await putOrder(town, { status: 'confirmed' })
  const ears = await Promise.all(
    [{ token: customer.token }, { trackingToken }, { token: otherCustomer.token }].map((auth) =>
      hear(server.url, '/customer', auth),
    ),
  )
  const body = { driverId: driver.driverId, reason: 'near' }
  expect((await town.api.post(`/api/deliveries/${deliveryId}/assign`, { token: admin.token, body })).status).toBe(200)
  const told = (ear: (typeof ears)[number]) => ear.heard.filter(({ event }) => event === 'delivery-updates')
  for (const ear of ears.slice(0, 2)) {
    await expect.poll(() => told(ear).length, { timeout: 10_000 }).toBe(1)
    expect(told(ear)[0]?.payload).toEqual({ id: anyText, cursor: anyText, at: anyText, orderId, status: 'assigned' })
    expect(JSON.stringify(ear.heard)).not.toContain(driver.driverId)
  }
  expect(JSON.stringify(ears[2]?.heard)).not.toContain(orderId)
  for (const { socket } of ears) socket.close()
})
