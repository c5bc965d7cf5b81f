import { afterAll, expect, it } from 'vitest'
import { placeOrder } from '../../factories/orders'
import { type Ear, hear } from '../../factories/sockets'
import { openTracing } from '../../factories/tracing'

const at = openTracing()
const ears: Ear[] = []

async function listen(namespace: string, { token }: { token: string }): Promise<Ear> {
  const ear = await hear(at.server.url, namespace, { token })
  ears.push(ear)
  return ear
}

/** What it heard of the reports of an order. */
const traces = ({ heard }: Ear, orderId: string) =>
  heard
    .filter(({ event, payload }) => event === 'trace-updates' && payload.orderId === orderId)
    .map(({ payload }) => `${payload.kind} ${payload.status}`)
const untilTraced = (ear: Ear, orderId: string, ...lines: string[]) =>
  expect.poll(() => traces(ear, orderId), { timeout: 15_000 }).toEqual(lines)
const untilHeard = (ear: Ear, event: string, about: object) =>
  expect
    .poll(() => ear.heard.filter((one) => one.event === event).map(({ payload }) => payload), { timeout: 15_000 })
    .toContainEqual(expect.objectContaining(about))

afterAll(() => {
  for (const { socket } of ears) socket.close()
})

it('tells the driver whom a manifest names when it is confirmed, with its restaurant and the house, and nobody else', async () => {
  const { people, other } = at.town
  const [mine, theirs] = [await listen('/driver', people.driver), await listen('/driver', people.otherDriver)]
  const [kitchen, neighbour] = [
    await listen('/restaurant', people.owner),
    await listen('/restaurant', people.otherOwner),
  ]
  const [house, customer] = [await listen('/admin', people.admin), await listen('/customer', people.customer)]
  const desk = await listen('/support', people.support)
  const { product } = await at.traced({ pieces: 10 })
  const { orderId, deliveryId } = await at.accepted(product)
  await at.verb(`/api/orders/${orderId}/ready`)
  for (const ear of [mine, kitchen, house]) await untilTraced(ear, orderId, 'delivery confirmed')

  const { driverId } = people.otherDriver
  await at.verb(`/api/deliveries/${deliveryId}/assign`, people.admin, { driverId, reason: 'swap' })
  for (const ear of [kitchen, house]) await untilTraced(ear, orderId, 'delivery confirmed', 'amendment confirmed')
  await untilTraced(theirs, orderId, 'amendment confirmed')

  // Each hears what comes later: what he has not heard by then he never will.
  const { orderId: next } = await at.accepted(product)
  await untilHeard(mine, 'route-updates', { orderId: next })
  await untilTraced(mine, orderId, 'delivery confirmed')
  await at.verb(`/api/orders/${orderId}/cancel`, people.admin, { reason: 'asked to' })
  await untilHeard(customer, 'order-updates', { orderId, status: 'cancelled' })
  const { body } = await placeOrder(at.town, { productId: other.products[0] })
  await untilHeard(neighbour, 'new-orders', { orderId: body.id })
  await at.verb(`/api/orders/${body.id}/decline`, people.otherOwner, { reason: 'closed' })
  await untilHeard(desk, 'escalations', { orderId: body.id })
  for (const ear of [neighbour, customer, desk]) expect(traces(ear, orderId)).toEqual([])
})
