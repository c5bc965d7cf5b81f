import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDashboard } from '../../../src/queries/dashboards'
import { findBestSellers } from '../../../src/queries/dashboards/best-sellers'
import { findPeakHours } from '../../../src/queries/dashboards/peak-hours'
import { findPreparation } from '../../../src/queries/dashboards/preparation'
import { findWaitingOrders } from '../../../src/queries/dashboards/waiting-orders'
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

async function kitchens() {
  const market = await world.market(`m${++count}`, { currency: 'XAF', timeZone: 'Africa/Douala' })
  const [mine, other] = [
    await world.restaurant(market, `Mine ${count}`),
    await world.restaurant(market, `Other ${count}`),
  ]
  return { market, mine, other }
}

it('lists what the kitchen has to do: answers first, then the pots, then the counter', async () => {
  const { mine, other } = await kitchens()
  const product = await world.product(mine, { en: 'Rice', fr: 'Riz' })
  const counter = await world.order({ restaurant: mine, at: ago(40), status: 'ready', readyBy: ago(15) })
  const soon = await world.order({ restaurant: mine, at: ago(20), status: 'preparing', readyBy: ago(-5) })
  const sooner = await world.order({ restaurant: mine, at: ago(9), status: 'confirmed', readyBy: ago(-2) })
  const fresh = await world.order({
    restaurant: mine,
    at: ago(1),
    status: 'placed',
    lines: [
      { product, quantity: 2, price: 100 },
      { product, quantity: 1, price: 100 },
    ],
  })
  await world.order({ restaurant: mine, at: ago(60), status: 'out_for_delivery' })
  await world.order({ restaurant: other, at: ago(1), status: 'placed' })
  const waiting = await findWaitingOrders(world.db, [mine.id], 8)
  expect(waiting.map(({ orderId }) => orderId)).toEqual([fresh, sooner, soon, counter])
  expect(waiting[0]).toMatchObject({ pieces: 3, status: 'placed', due: ago(-9), placedAt: ago(1) })
  expect(waiting[1]).toMatchObject({ pieces: 0, due: ago(-2) })
  expect(await findWaitingOrders(world.db, [mine.id], 1)).toHaveLength(1)
})

it('times the kitchen from the acceptance to the counter', async () => {
  const { market, mine } = await kitchens()
  const cook = (minutes: number, promised: number) =>
    world.order({
      restaurant: mine,
      at: ago(90),
      status: 'delivered',
      closed: ago(10),
      confirmedAt: ago(80),
      readyBy: ago(80 - promised),
      readyAt: ago(80 - minutes),
    })
  await cook(10, 15)
  await cook(21, 20)
  await world.order({ restaurant: mine, at: ago(90), status: 'preparing', confirmedAt: ago(80), readyBy: ago(60) })
  const scope = { market, restaurantIds: [mine.id] }
  expect(await findPreparation(world.db, scope, new Date(ago(100)), NOW)).toEqual({
    cooked: 2,
    late: 1,
    averageMinutes: 15.5,
  })
  expect(await findPreparation(world.db, scope, new Date(ago(50)), NOW)).toEqual({
    cooked: 0,
    late: 0,
    averageMinutes: null,
  })
})

it('ranks what was sold, by its name of today in the person’s language', async () => {
  const { mine, other } = await kitchens()
  const rice = await world.product(mine, { en: 'Rice', fr: 'Riz' })
  const fish = await world.product(mine, { en: 'Fish', fr: 'Poisson' })
  const foreign = await world.product(other, { en: 'Foreign', fr: 'Étranger' })
  const sell = (product: string, quantity: number, wish: { at?: string; status?: 'declined' | 'placed' } = {}) =>
    world.order({
      restaurant: product === foreign ? other : mine,
      at: wish.at ?? ago(60),
      status: wish.status ?? 'delivered',
      closed: wish.status === 'placed' ? undefined : ago(10),
      lines: [{ product, quantity, price: 250 }],
    })
  await sell(rice, 2)
  await sell(fish, 1)
  await sell(fish, 2, { status: 'placed' })
  await sell(rice, 9, { status: 'declined' })
  await sell(rice, 9, { at: '2026-11-10T12:00:00Z' })
  await sell(foreign, 50)
  const since = new Date('2026-11-14T23:00:00Z')
  expect(await findBestSellers(world.db, [mine.id], since, 'fr')).toEqual([
    { productId: fish, name: 'Poisson', quantity: 3, revenue: 750 },
    { productId: rice, name: 'Riz', quantity: 2, revenue: 500 },
  ])
  await world.sql.query('delete from products_locales where _parent_id = $1', [rice])
  expect((await findBestSellers(world.db, [mine.id], since, 'en')).map(({ name }) => name)).toEqual(['Fish', 'As sold'])
  expect(await findBestSellers(world.db, [], since, 'en')).toEqual([])
})

it('finds peak hours by the clock on the wall, before and after it was put back', async () => {
  const market = await world.market(`n${++count}`, { currency: 'USD', timeZone: 'America/New_York' })
  const mine = await world.restaurant(market, `Clock ${count}`)
  // Noon there on a Sunday in summer time, and on the next, in winter time.
  for (const at of ['2026-10-25T16:00:00Z', '2026-10-25T16:59:59Z', '2026-11-01T17:00:00Z', '2026-11-01T16:59:59Z'])
    await world.order({ restaurant: mine, at, status: 'placed' })
  const scope = { market, restaurantIds: [mine.id] }
  const span = [new Date('2026-10-01T00:00:00Z'), new Date('2026-11-10T00:00:00Z')] as const
  expect(await findPeakHours(world.db, scope, ...span)).toEqual([
    { weekday: 7, hour: 11, orders: 1 },
    { weekday: 7, hour: 12, orders: 3 },
  ])
})

it('shows people of a restaurant their own, one market at a time, and of another nothing', async () => {
  const { market, mine, other } = await kitchens()
  const abroad = await world.market(`u${++count}`, { currency: 'USD', timeZone: 'America/New_York' })
  const far = await world.restaurant(abroad, `Far ${count}`)
  const deliver = (restaurant: typeof mine, total: number) =>
    world.order({ restaurant, at: ago(60), status: 'delivered', closed: ago(10), total })
  await deliver(mine, 1000)
  await deliver(other, 5000)
  await deliver(far, 70)
  const ask = (restaurantIds: string[], wish: { market?: string; restaurant?: string } = {}) =>
    findDashboard.restaurant(world.db, {
      viewer: { role: 'owner', restaurantIds },
      locale: 'en',
      now: NOW,
      ...wish,
    })
  expect(await ask([mine.id])).toMatchObject({ today: { revenue: 1000 }, restaurants: [{ id: mine.id }] })
  expect(await ask([mine.id], { restaurant: other.id })).toBeUndefined()
  expect(await ask([mine.id], { market: abroad.slug })).toBeUndefined()
  expect(await ask([])).toBeUndefined()

  const both = await ask([mine.id, other.id, far.id], { market: market.slug })
  expect(both).toMatchObject({ market: { currency: 'XAF' }, today: { revenue: 6000 } })
  expect(both?.choices).toEqual({
    markets: expect.arrayContaining([
      { slug: market.slug, name: market.name },
      { slug: abroad.slug, name: abroad.name },
    ]),
    restaurants: [
      { id: mine.id, name: expect.any(String) },
      { id: other.id, name: expect.any(String) },
    ],
  })
  expect(await ask([mine.id, far.id], { restaurant: far.id })).toMatchObject({
    market: { currency: 'USD' },
    today: { revenue: 70 },
  })
})
