import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { clearStreets, confirmedOrder, drive, goOnline, offerTo } from '../../factories/dispatching'
import { placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

const FAR = { lat: CENTRE.lat + 0.05, lng: CENTRE.lng }

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(async () => {
  await clearStreets(town)
  await town.sql.query('update markets set offer_seconds = 45')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const deliveryOf = async (orderId: string) =>
  (await town.sql.query('select * from deliveries where order_id = $1', [orderId])).rows[0]
const offersOf = async (orderId: string): Promise<string[]> =>
  (
    await town.sql.query(
      `select f.driver_id || ' ' || f.status as line from offers f join deliveries d on d.id = f.delivery_id where d.order_id = $1 order by f.created_at, f.id`,
      [orderId],
    )
  ).rows.map(({ line }) => line)

/** Two drivers on duty, the first one nearer. */
async function twoOnDuty() {
  const { driver, otherDriver } = town.people
  await goOnline(town, driver)
  await goOnline(town, otherDriver, FAR)
  return { near: driver, far: otherDriver }
}

it('offers a declined delivery to the next driver, and never again to the first', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const { id } = await offerTo(town, near, orderId)
  const declined = await town.api.post(`/api/offers/${id}/decline`, { token: near.token, body: { reason: 'too far' } })
  expect(declined.status).toBe(200)
  await offerTo(town, far, orderId)
  expect(await offersOf(orderId)).toEqual([`${near.driverId} declined`, `${far.driverId} pending`])
})

it('takes an offer that nobody answered to the next driver', async () => {
  const { near, far } = await twoOnDuty()
  await town.sql.query('update markets set offer_seconds = 1')
  const orderId = await confirmedOrder(town)
  const { id } = await offerTo(town, near, orderId)
  await town.sql.query('update markets set offer_seconds = 45')
  await offerTo(town, far, orderId)
  expect(await offersOf(orderId)).toEqual([`${near.driverId} expired`, `${far.driverId} pending`])
  const late = await town.api.post(`/api/offers/${id}/accept`, { token: near.token })
  expect([late.status, late.code]).toEqual([409, 'offer_closed'])
})

it('takes the open offer of a driver who goes home to the next', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  await offerTo(town, near, orderId)
  await town.api.post('/api/drivers/me/offline', { token: near.token })
  await offerTo(town, far, orderId)
  expect(await offersOf(orderId)).toEqual([`${near.driverId} withdrawn`, `${far.driverId} pending`])
})

it('asks for a driver as soon as the food is ready, however early', async () => {
  const { near } = await twoOnDuty()
  const { body } = await placeOrder(town)
  await town.api.post(`/api/orders/${body.id}/accept`, { token: town.people.owner.token, body: { prepMinutes: 60 } })
  const { token } = town.people.admin
  expect((await town.api.post('/api/dispatch/run?market=testville', { token })).status).toBe(200)
  expect(await offersOf(body.id)).toEqual([])
  await town.api.post(`/api/orders/${body.id}/ready`, { token: town.people.owner.token })
  await offerTo(town, near, body.id)
})

it('offers one delivery to one driver at a time', async () => {
  const { near, far } = await twoOnDuty()
  const [first, second] = [
    await confirmedOrder(town),
    await confirmedOrder(town, { customer: town.people.otherCustomer }),
  ]
  await offerTo(town, near, first)
  await offerTo(town, far, second)
  const { rows } = await town.sql.query(
    'select max(n)::int as most from (select count(*) n from offers where closed_at is null group by driver_id) x',
  )
  expect(rows[0].most).toBe(1)
})

it('gives a delivery to one of many who accept at once', async () => {
  const { near } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const { id } = await offerTo(town, near, orderId)
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => town.api.post(`/api/offers/${id}/accept`, { token: near.token })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 'offer_closed')).toHaveLength(7)
})

it('frees the first driver when an admin gives the delivery to another, and keeps the reason', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  await drive(town, near, orderId, [])
  const { id } = await deliveryOf(orderId)
  const body = { driverId: far.driverId, reason: 'Engine trouble' }
  const assigned = await town.api.post(`/api/deliveries/${id}/assign`, { token: town.people.admin.token, body })
  expect(assigned.body).toMatchObject({ status: 'assigned', driverId: far.driverId })
  expect((await town.api.post(`/api/deliveries/${id}/arrived-pickup`, { token: near.token })).status).toBe(404)
  expect((await town.api.post(`/api/deliveries/${id}/arrived-pickup`, { token: far.token })).status).toBe(200)
  const next = await confirmedOrder(town, { customer: town.people.otherCustomer })
  await offerTo(town, near, next)
  const { rows } = await town.sql.query(
    `select "from", "to", reason from order_events where order_id = $1 and actor_role = 'admin' order by seq`,
    [orderId],
  )
  expect(rows).toEqual([
    { from: 'assigned', to: 'unassigned', reason: 'Engine trouble' },
    { from: 'unassigned', to: 'assigned', reason: 'Engine trouble' },
  ])
})

it('withdraws the open offer when an admin assigns by hand', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const { id, deliveryId } = await offerTo(town, near, orderId)
  const body = { driverId: far.driverId, reason: 'Knows the way' }
  await town.api.post(`/api/deliveries/${deliveryId}/assign`, { token: town.people.admin.token, body })
  expect((await town.api.post(`/api/offers/${id}/accept`, { token: near.token })).code).toBe('offer_closed')
  expect(await offersOf(orderId)).toEqual([`${near.driverId} withdrawn`])
})

it('looks for another driver when one drops a delivery, and demands the reason', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  await drive(town, near, orderId, [])
  const { id } = await deliveryOf(orderId)
  const drop = (body: object) => town.api.post(`/api/deliveries/${id}/unassign`, { token: near.token, body })
  expect((await drop({})).code).toBe('validation_failed')
  await town.api.post('/api/drivers/me/offline', { token: near.token })
  expect((await drop({ reason: 'Flat tyre' })).body).toMatchObject({ status: 'unassigned' })
  await offerTo(town, far, orderId)
})

it('asks whoever dropped a delivery last', async () => {
  const { near, far } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  await drive(town, near, orderId, [])
  const { id } = await deliveryOf(orderId)
  await town.api.post(`/api/deliveries/${id}/unassign`, { token: near.token, body: { reason: 'Too heavy' } })
  await offerTo(town, far, orderId)
})

it('leaves no offer with a driver who goes home while it is being made', async () => {
  const { near } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const { id } = await offerTo(town, near, orderId)
  const dispatch = await town.sql.connect()
  await dispatch.query('begin')
  await dispatch.query(`update offers set status = 'withdrawn', closed_at = now() where id = $1`, [id])
  await dispatch.query('select from drivers where id = $1 for share', [near.driverId])
  await dispatch.query(`update offers set status = 'pending', closed_at = null where id = $1`, [id])
  const home = town.api.post('/api/drivers/me/offline', { token: near.token })
  await dispatch.query('select pg_sleep(0.3)')
  await dispatch.query('commit')
  dispatch.release()
  expect((await home).status).toBe(200)
  expect(await offersOf(orderId)).toContain(`${near.driverId} withdrawn`)
})

it('makes no offer to a driver who is just going home', async () => {
  const { near, far } = await twoOnDuty()
  const leaving = await town.sql.connect()
  await leaving.query('begin')
  await leaving.query('update drivers set online = false where id = $1', [near.driverId])
  const orderId = await confirmedOrder(town)
  await leaving.query('select pg_sleep(1)')
  await leaving.query('commit')
  leaving.release()
  // As the event of going home would have it, which a change by SQL does not have.
  const { token } = town.people.admin
  expect((await town.api.post('/api/dispatch/run?market=testville', { token })).status).toBe(200)
  await offerTo(town, far, orderId)
  expect(await offersOf(orderId)).toEqual([`${far.driverId} pending`])
})

it('takes the offer back when the customer cancels', async () => {
  const { near } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const { id } = await offerTo(town, near, orderId)
  await town.api.post(`/api/orders/${orderId}/cancel`, { token: town.people.customer.token, body: {} })
  expect((await town.api.post(`/api/offers/${id}/accept`, { token: near.token })).code).toBe('offer_closed')
  expect(await deliveryOf(orderId)).toMatchObject({ status: 'cancelled', driver_id: null })
})

it('gives nothing to a driver who is off duty or may not drive', async () => {
  const { near, far } = await twoOnDuty()
  await town.sql.query('update drivers set active = false where id = $1', [near.driverId])
  const orderId = await confirmedOrder(town)
  await offerTo(town, far, orderId)
  expect(await offersOf(orderId)).toEqual([`${far.driverId} pending`])
  const online = await town.api.post('/api/drivers/me/online', { token: near.token, body: { position: CENTRE } })
  expect([online.status, online.code]).toEqual([422, 'driver_unavailable'])
  const body = { driverId: near.driverId, reason: 'please' }
  const { id } = await deliveryOf(orderId)
  const assigned = await town.api.post(`/api/deliveries/${id}/assign`, { token: town.people.admin.token, body })
  expect([assigned.status, assigned.code]).toEqual([422, 'driver_unavailable'])
  await town.sql.query('update drivers set active = true')
})

it('shows a driver the customer’s door only once the delivery is theirs', async () => {
  const { near } = await twoOnDuty()
  const orderId = await confirmedOrder(town)
  const work = async () => (await town.api.get('/api/drivers/me/offers', { token: near.token })).body
  const { id } = await offerTo(town, near, orderId)
  expect(JSON.stringify(await work())).not.toMatch(/Rue Joss|\+237699/)
  await town.api.post(`/api/offers/${id}/accept`, { token: near.token })
  expect(JSON.stringify(await work())).toMatch(/Rue Joss.*\+237699/)
})

it('takes no acceptance from a driver who was suspended after the offer', async () => {
  const { near } = await twoOnDuty()
  const { id } = await offerTo(town, near, await confirmedOrder(town))
  await town.sql.query('update drivers set active = false where id = $1', [near.driverId])
  const late = await town.api.post(`/api/offers/${id}/accept`, { token: near.token })
  await town.sql.query('update drivers set active = true')
  expect([late.status, late.code]).toEqual([422, 'driver_unavailable'])
})

it('lets no admin give a driver more cash orders than the market lets him carry', async () => {
  const { near } = await twoOnDuty()
  const orders = [await confirmedOrder(town), await confirmedOrder(town, { customer: town.people.otherCustomer })]
  const [first, second] = await Promise.all(orders.map(deliveryOf))
  const both = Number(first.cash_due) + Number(second.cash_due)
  const assign = (id: string) =>
    town.api.post(`/api/deliveries/${id}/assign`, {
      token: town.people.admin.token,
      body: { driverId: near.driverId, reason: 'Knows the way' },
    })
  try {
    await town.sql.query('update markets set cash_limit = $1', [both - 1])
    expect((await assign(first.id)).status).toBe(200)
    const refused = await assign(second.id)
    expect([refused.status, refused.code]).toEqual([422, 'cash_limit'])
    await town.sql.query('update markets set cash_limit = $1', [both])
    expect((await assign(second.id)).status).toBe(200)
  } finally {
    await town.sql.query('update markets set cash_limit = 0')
  }
})
