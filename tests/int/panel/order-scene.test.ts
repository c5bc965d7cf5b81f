import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { findOrderScene } from '../../../src/queries/order-scene'
import { putOrder } from '../../factories/order-rows'
import { CENTRE, makeTown, type Town } from '../../factories/town'
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

it('shows the driver of an order on its way, and not where they go once it is over', async () => {
  const over = await Promise.all([
    putOrder(town, { status: 'delivered' }),
    putOrder(town, { status: 'returned' }),
    putOrder(town, { status: 'cancelled', delivery: 'cancelled' }),
  ])
  const { orderId } = await putOrder(town, { status: 'out_for_delivery' })
  const { token, driverId } = town.people.driver
  await town.api.post('/api/drivers/me/location', { token, body: { positions: [CENTRE] } })
  const scene = (id: string) => findOrderScene(boundApp().db, id)
  expect((await scene(orderId))?.driver).toMatchObject({ id: driverId, position: CENTRE })
  for (const each of over) expect((await scene(each.orderId))?.driver?.position ?? null).toBeNull()
})
