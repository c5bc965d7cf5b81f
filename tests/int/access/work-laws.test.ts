import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, FORBIDDEN, LOCKED, told, UNKNOWN } from '../../factories/ask'
import { type Estates, makeEstates } from '../../factories/estate'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { CENTRE, makeTown, type Town } from '../../factories/town'
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

describe('a driver', () => {
  it('is shown no delivery, offer or cash of another driver', async () => {
    for (const slug of ['deliveries', 'offers', 'payments']) {
      const ids = await idsOf(town.people.driver, slug)
      expect(ids).toContain(estates.mine[slug])
      expect(ids).not.toContain(estates.theirs[slug])
    }
  })

  it('reads no order, only the work in hand', async () => {
    expect(await idsOf(town.people.driver, 'orders')).toEqual([])
    expect(told(await get(town.people.driver, `orders/${mine.orderId}`))).toBe(UNKNOWN)
  })

  it('follows the order in hand, no other, and not when it was given away', async () => {
    const { driver, admin, otherDriver } = town.people
    const { orderId, deliveryId } = await putOrder(town, { status: 'preparing' })
    const track = async (id: string) => told(await get(driver, `orders/${id}/tracking`))
    expect([await track(orderId), await track(theirs.orderId)]).toEqual(['200 ok', UNKNOWN])
    await post(admin, `deliveries/${deliveryId}/assign`, { driverId: otherDriver.driverId, reason: 'x' })
    expect(await track(orderId)).toBe(UNKNOWN)
  })

  it.each(['arrived', 'failed', 'unassign'])('cannot say %s of another’s delivery', async (verb) => {
    expect(told(await post(town.people.driver, `deliveries/${theirs.deliveryId}/${verb}`))).toBe(UNKNOWN)
  })

  it('cannot take or refuse an offer that was made to another', async () => {
    const { driver, otherDriver } = town.people
    const { offerId } = await putOrder(town, { status: 'confirmed', delivery: 'offered', driver: otherDriver })
    for (const verb of ['accept', 'decline'])
      expect(told(await post(driver, `offers/${offerId}/${verb}`))).toBe(UNKNOWN)
  })

  it('does not write off the cash in their own pocket', async () => {
    const { driver } = town.people
    expect(told(await post(driver, `drivers/${driver.driverId}/settle-cash`))).toBe(FORBIDDEN)
  })

  it('reports nobody’s position but their own', async () => {
    const { driver, otherDriver } = town.people
    const positions = [{ ...CENTRE, driverId: otherDriver.driverId }]
    expect(told(await post(driver, 'drivers/me/location', { positions }))).toBe('200 ok')
    const { rows } = await town.sql.query('select driver_id from driver_positions')
    expect(rows).toEqual([{ driver_id: driver.driverId }])
  })

  it('needs a driver’s record and not only the role', async () => {
    const ghost = await town.person('driver')
    await town.sql.query('delete from drivers where id = $1', [ghost.driverId])
    expect(told(await post(ghost, 'drivers/me/online', { position: CENTRE }))).toBe(UNKNOWN)
    expect(told(await get(ghost, 'drivers/me/offers'))).toBe(UNKNOWN)
    expect(told(await get(ghost, 'deliveries'))).toBe(FORBIDDEN)
  })
})

describe('the house', () => {
  it('lets support see every order and cancel it, and neither dispatch nor appoint', async () => {
    const { support, customer } = town.people
    expect(await idsOf(support, 'orders')).toEqual(expect.arrayContaining([mine.orderId, theirs.orderId]))
    const { orderId } = await putOrder(town, { status: 'preparing' })
    expect(told(await post(support, `orders/${orderId}/cancel`))).toBe('200 ok')
    expect(told(await get(support, 'dispatch/board?market=testville'))).toBe('200 ok')
    expect(told(await post(support, 'dispatch/run?market=testville'))).toBe(FORBIDDEN)
    expect(told(await post(support, `deliveries/${mine.deliveryId}/assign`))).toBe(FORBIDDEN)
    expect(told(await post(support, `deliveries/${mine.deliveryId}/unassign`))).toBe(FORBIDDEN)
    expect(told(await patch(support, `users/${customer.id}`, { fullName: 'x' }))).toBe(UNKNOWN)
  })

  it('keeps the audit log to compliance and admin', async () => {
    const { compliance, admin, support, owner } = town.people
    for (const who of [compliance, admin]) expect((await get(who, 'compliance-log')).status).toBe(200)
    for (const who of [support, owner]) expect(told(await get(who, 'compliance-log'))).toBe(FORBIDDEN)
  })

  it('lets compliance read and change nothing', async () => {
    const { compliance, customer } = town.people
    expect(await idsOf(compliance, 'orders')).toContain(theirs.orderId)
    expect(told(await post(compliance, `orders/${mine.orderId}/cancel`))).toBe(FORBIDDEN)
    expect(told(await patch(compliance, `restaurants/${town.mine.id}`, { name: 'x' }))).toBe(UNKNOWN)
    expect(told(await patch(compliance, `users/${customer.id}`, { fullName: 'x' }))).toBe(UNKNOWN)
  })

  it.each(['orders', 'deliveries', 'payments', 'order-events', 'events', 'compliance-log', 'sessions'])(
    'lets not even an admin rewrite or delete %s by hand',
    async (slug) => {
      const { admin } = town.people
      const path = `${slug}/${estates.mine[slug]}`
      expect(told(await patch(admin, path, { status: 'delivered', amount: 1 }))).toBe(LOCKED)
      expect(told(await town.api.call('DELETE', `/api/${path}`, { token: admin.token }))).toBe(LOCKED)
    },
  )

  it('keeps events and dead jobs to the admin', async () => {
    const { admin, ...rest } = town.people
    for (const path of ['events', 'jobs/dead']) {
      expect((await get(admin, path)).status).toBe(200)
      for (const who of Object.values(rest)) expect(told(await get(who, path))).toBe(FORBIDDEN)
    }
  })

  it('shows the board to admin and support, and to nobody who works on it', async () => {
    const { admin, support, ...rest } = town.people
    for (const who of [admin, support]) expect((await get(who, 'dispatch/board?market=testville')).status).toBe(200)
    for (const who of Object.values(rest))
      expect(told(await get(who, 'dispatch/board?market=testville'))).toBe(FORBIDDEN)
  })

  it('takes the admin’s rights at once from whoever is an admin no more', async () => {
    const former = await town.person('admin')
    expect((await get(former, 'events')).status).toBe(200)
    await town.sql.query(`update users set role = 'support' where id = $1`, [former.id])
    expect(told(await get(former, 'events'))).toBe(FORBIDDEN)
  })

  it('is not talked out of its rules by parameters', async () => {
    const tricks = 'overrideAccess=true&showHiddenFields=true&trash=true&draft=true&user[role]=admin'
    expect(told(await get(town.people.customer, `events?${tricks}`))).toBe(FORBIDDEN)
    expect(told(await get(town.people.customer, `orders/${theirs.orderId}?${tricks}`))).toBe(UNKNOWN)
    const wide = await get(town.people.customer, `orders?limit=200&where[or][0][id][exists]=true&${tricks}`)
    expect(wide.body.docs.map(({ id }) => id)).not.toContain(theirs.orderId)
  })

  it('counts nothing for those who may not see it', async () => {
    const { body } = await get(town.people.customer, `orders/count?where[id][equals]=${theirs.orderId}`)
    expect(body).toEqual({ totalDocs: 0 })
  })
})
