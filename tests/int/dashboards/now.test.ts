import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDashboard } from '../../../src/queries/dashboards'
import { findDriversNow } from '../../../src/queries/dashboards/drivers-now'
import { findLostToday } from '../../../src/queries/dashboards/lost-orders'
import { findOpenOrders } from '../../../src/queries/dashboards/open-orders'
import { findTroubles } from '../../../src/queries/dashboards/troubles'
import { findWeakRestaurants } from '../../../src/queries/dashboards/weak-restaurants'
import { openSmallWorld, type SmallWorld } from '../../factories/small-world'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

const NOW = new Date('2026-11-21T18:30:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()

let database: TestDatabase
let world: SmallWorld
let count = 0

beforeAll(async () => {
  database = await createTestDatabase()
  world = openSmallWorld(database)
})

afterAll(async () => {
  await world.close()
  await database.drop()
})

async function town() {
  const market = await world.market(`T${++count}x`, { currency: 'XAF', timeZone: 'Africa/Douala' })
  return { market, restaurant: await world.restaurant(market, `Kitchen ${count}`) }
}

it('counts open orders by state, and none that is over', async () => {
  const { market, restaurant } = await town()
  for (const status of ['placed', 'placed', 'ready', 'scheduled'] as const)
    await world.order({ restaurant, at: ago(5), status })
  await world.order({ restaurant, at: ago(50), status: 'delivered', closed: ago(10) })
  expect(await findOpenOrders(world.db, { market })).toEqual({ placed: 2, ready: 1, scheduled: 1 })
})

it('begins, for whoever has no market of their own, with the one where most is going on', async () => {
  const busy = await town()
  for (let each = 0; each < 9; each++) await world.order({ restaurant: busy.restaurant, at: ago(5), status: 'placed' })
  const viewer = { role: 'admin', restaurantIds: [] } as const
  const seen = async (wish: { market?: string; home?: string } = {}) =>
    (
      await findDashboard.operations(world.db, {
        viewer: { ...viewer, marketId: wish.home },
        market: wish.market,
        locale: 'en',
        now: NOW,
      })
    )?.market.id
  const { market: quiet } = await town()
  expect(await seen()).toBe(busy.market.id)
  expect(await seen({ home: quiet.id })).toBe(quiet.id)
  expect(await seen({ home: busy.market.id, market: quiet.slug })).toBe(quiet.id)
})

it('tells an order once, by the worst of its troubles, and counts it in each', async () => {
  const { market, restaurant } = await town()
  const driver = await world.driver(market, true)
  const failed = await world.order({
    restaurant,
    at: ago(60),
    status: 'out_for_delivery',
    promisedAt: ago(20),
    delivery: 'failed',
    driver,
  })
  const late = await world.order({
    restaurant,
    at: ago(70),
    status: 'ready',
    promisedAt: ago(5),
    readyBy: ago(30),
    delivery: 'unassigned',
  })
  const alone = await world.order({
    restaurant,
    at: ago(30),
    status: 'ready',
    promisedAt: ago(-10),
    readyBy: ago(0),
    delivery: 'offered',
  })
  const unanswered = await world.order({ restaurant, at: ago(3), status: 'placed', delivery: 'unassigned' })
  // All is well with these.
  await world.order({ restaurant, at: ago(2.9), status: 'placed', delivery: 'unassigned' })
  await world.order({
    restaurant,
    at: ago(10),
    status: 'preparing',
    promisedAt: ago(-20),
    readyBy: ago(-1),
    delivery: 'unassigned',
  })
  await world.order({ restaurant, at: ago(90), status: 'delivered', promisedAt: ago(40), closed: ago(30) })

  const troubles = await findTroubles(world.db, { marketId: market.id, now: NOW, limit: 10 })
  expect(troubles).toMatchObject({ orders: 4, counts: { failed: 1, late: 2, no_driver: 2, unanswered: 1 } })
  expect(troubles.worst.map(({ orderId, trouble, since }) => [orderId, trouble, since])).toEqual([
    [failed, 'failed', ago(60)],
    [late, 'late', ago(5)],
    [alone, 'no_driver', ago(0)],
    [unanswered, 'unanswered', ago(3)],
  ])
  // What is late longest comes first, also before an order with one trouble more.
  const later = await world.order({ restaurant, at: ago(80), status: 'out_for_delivery', promisedAt: ago(9) })
  const again = await findTroubles(world.db, { marketId: market.id, now: NOW, limit: 2 })
  expect(again.worst.map(({ orderId }) => orderId)).toEqual([failed, later])
  await world.sql.query('delete from orders where id = $1', [later])
  const few = await findTroubles(world.db, { marketId: market.id, now: NOW, limit: 1 })
  expect([few.orders, few.worst.length]).toEqual([4, 1])
  const { market: quiet } = await town()
  expect(await findTroubles(world.db, { marketId: quiet.id, now: NOW, limit: 10 })).toEqual({
    orders: 0,
    counts: { failed: 0, late: 0, no_driver: 0, unanswered: 0 },
    worst: [],
  })
})

it('counts drivers on duty, and as busy those of them with a delivery in hand', async () => {
  const { market, restaurant } = await town()
  const [busy, idle, off] = [
    await world.driver(market, true),
    await world.driver(market, true),
    await world.driver(market, false),
  ]
  const carried = { restaurant, at: ago(30), status: 'out_for_delivery', delivery: 'picked_up' } as const
  await world.order({ ...carried, driver: busy })
  await world.order({ ...carried, driver: busy })
  await world.order({ ...carried, driver: off })
  await world.order({
    restaurant,
    at: ago(90),
    status: 'delivered',
    closed: ago(9),
    delivery: 'delivered',
    driver: idle,
  })
  expect(await findDriversNow(world.db, market.id)).toEqual({ online: 2, busy: 1 })
})

it('names the restaurants that decline or are late most, from three orders on', async () => {
  const { market, restaurant: good } = await town()
  const slow = await world.restaurant(market, `Slow ${count}`)
  const rare = await world.restaurant(market, `Rare ${count}`)
  const cooked = (restaurant: typeof good, readyAt: string | undefined, over = true) =>
    world.order({
      restaurant,
      at: ago(100),
      status: over ? 'delivered' : 'preparing',
      closed: over ? ago(10) : undefined,
      readyBy: ago(60),
      readyAt,
    })
  for (let each = 0; each < 3; each++) await cooked(good, ago(60))
  const late = [await cooked(slow, ago(59)), await cooked(slow, undefined, false)]
  await cooked(slow, ago(70))
  await world.order({ restaurant: slow, at: ago(50), status: 'declined', closed: ago(40), reason: 'no_answer' })
  for (let each = 0; each < 2; each++)
    await world.order({ restaurant: rare, at: ago(50), status: 'declined', closed: ago(40) })
  // More than a day ago.
  await world.order({ restaurant: good, at: ago(1441), status: 'declined', closed: ago(1430) })

  const weak = await findWeakRestaurants(world.db, market.id, NOW)
  expect(weak).toEqual([
    { id: slow.id, name: `Slow ${count}`, accepted: 3, declined: 1, late: 2, lateIds: expect.any(Array) },
  ])
  expect(weak[0]?.lateIds.toSorted()).toEqual(late.toSorted())
})

it('tells what was lost today with its reasons, each market by its own day', async () => {
  const douala = await town()
  const market = await world.market(`A${++count}x`, { currency: 'USD', timeZone: 'America/Chicago' })
  const austin = { market, restaurant: await world.restaurant(market, `Far ${count}`) }
  // 04:00 in UTC: in Douala a new day, in Chicago still the one before.
  const now = new Date('2026-11-21T04:00:00Z')
  const lost = { at: '2026-11-20T21:00:00Z', closed: '2026-11-20T22:00:00Z' }
  await world.order({ ...lost, restaurant: douala.restaurant, status: 'cancelled', reason: 'yesterday there' })
  const far = await world.order({ ...lost, restaurant: austin.restaurant, status: 'declined', reason: 'no_answer' })
  const near = await world.order({
    restaurant: douala.restaurant,
    at: '2026-11-21T02:00:00Z',
    closed: '2026-11-21T03:00:00Z',
    status: 'returned',
  })
  await world.order({
    restaurant: douala.restaurant,
    at: '2026-11-21T02:00:00Z',
    closed: '2026-11-21T03:00:00Z',
    status: 'delivered',
  })
  const found = await findLostToday(world.db, { markets: [douala.market, austin.market], now, limit: 10 })
  expect(found.orders).toBe(2)
  expect(found.reasons).toEqual([
    { status: 'declined', reason: 'no_answer', orders: 1 },
    { status: 'returned', reason: null, orders: 1 },
  ])
  expect(found.latest.map(({ orderId, status, reason }) => [orderId, status, reason])).toEqual([
    [near, 'returned', null],
    [far, 'declined', 'no_answer'],
  ])
})
