import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDay } from '../../../src/domain/time/local-day'
import { findDayFigures } from '../../../src/queries/dashboards/day-figures'
import { findMarketsToday } from '../../../src/queries/dashboards/markets-today'
import { findSalesWeekBefore } from '../../../src/queries/dashboards/past-sales'
import { openSmallWorld, type SmallWorld } from '../../factories/small-world'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

let database: TestDatabase
let world: SmallWorld

beforeAll(async () => {
  database = await createTestDatabase()
  world = openSmallWorld(database)
})

afterAll(async () => {
  await world.close()
  await database.drop()
})

let count = 0

/** A market of its own for each test, so that no test sees the orders of another. */
const newYork = () => world.market(`York ${++count}`, { currency: 'USD', timeZone: 'America/New_York' })

async function kitchenIn(market: Awaited<ReturnType<typeof newYork>>) {
  const restaurant = await world.restaurant(market, `Kitchen ${++count}`)
  const delivered = (at: string, closed: string, money: { total?: number; tip?: number } = {}) =>
    world.order({ restaurant, at, status: 'delivered', closed, ...money })
  return { restaurant, delivered }
}

describe('a day of a market', () => {
  it('is the day there: what closed before midnight counts as yesterday’s, what was ordered then and came today as today’s', async () => {
    const market = await newYork()
    const { restaurant, delivered } = await kitchenIn(market)
    await delivered('2026-11-21T04:20:00Z', '2026-11-21T04:59:59Z', { total: 9999 })
    await delivered('2026-11-21T04:40:00Z', '2026-11-21T05:10:00Z', { total: 2000, tip: 300 })
    await delivered('2026-11-21T15:00:00Z', '2026-11-21T15:40:00Z', { total: 5293, tip: 600 })
    await delivered('2026-11-21T15:30:00Z', '2026-11-21T16:20:00Z')
    const lost = { restaurant, at: '2026-11-21T16:50:00Z', closed: '2026-11-21T17:00:00Z' } as const
    await world.order({ ...lost, status: 'declined', reason: 'no_answer' })
    await world.order({ ...lost, status: 'declined', reason: 'too busy' })
    await world.order({ ...lost, status: 'cancelled' })
    await world.order({ ...lost, status: 'returned' })
    await world.order({ restaurant, at: '2026-11-21T18:00:00Z', status: 'placed' })

    const day = localDay(new Date('2026-11-21T18:30:00Z'), market.timeZone)
    const figures = await findDayFigures(world.db, { market }, day)
    expect(figures).toMatchObject({
      date: '2026-11-21',
      from: '2026-11-21T05:00:00.000Z',
      to: '2026-11-22T05:00:00.000Z',
      // Seven of the nine came in today.
      received: 7,
      delivered: 3,
      declined: 2,
      unanswered: 1,
      cancelled: 1,
      returned: 1,
      // (2000 − 300) + (5293 − 600) + 1000
      revenue: 7393,
      // Of 30, 40 and 50 minutes.
      p50: 40,
      p90: 48,
    })
    expect(figures.hours).toHaveLength(24)
    expect(figures.hours[0]).toMatchObject({ delivered: 1, revenue: 1700, p50: 30 })
    expect(figures.hours[10]).toMatchObject({
      from: '2026-11-21T15:00:00.000Z',
      to: '2026-11-21T16:00:00.000Z',
      revenue: 4693,
      p90: 40,
    })
    expect(figures.hours[11]).toMatchObject({ revenue: 1000, p50: 50 })
    expect(figures.hours[12]).toMatchObject({ delivered: 0, revenue: 0, p50: null, p90: null })
  })

  it('puts both passes of a repeated hour into that hour', async () => {
    const market = await newYork()
    const { delivered } = await kitchenIn(market)
    await delivered('2026-11-01T05:00:00Z', '2026-11-01T05:30:00Z', { total: 100 })
    await delivered('2026-11-01T06:00:00Z', '2026-11-01T06:30:00Z', { total: 20 })
    await delivered('2026-11-01T06:00:00Z', '2026-11-01T07:00:00Z', { total: 3 })
    await delivered('2026-11-02T04:00:00Z', '2026-11-02T04:59:59Z', { total: 4 })
    await delivered('2026-11-02T04:00:00Z', '2026-11-02T05:00:00Z', { total: 5 })
    const { revenue, hours } = await findDayFigures(
      world.db,
      { market },
      localDay(new Date('2026-11-01T20:00:00Z'), market.timeZone),
    )
    expect(revenue).toBe(127)
    expect(hours[1]).toMatchObject({ revenue: 120, from: '2026-11-01T05:00:00.000Z', to: '2026-11-01T07:00:00.000Z' })
    expect([hours[2]?.revenue, hours[23]?.revenue]).toEqual([3, 4])
  })

  it('leaves an hour empty that clocks leave out', async () => {
    const market = await newYork()
    const { delivered } = await kitchenIn(market)
    await delivered('2026-03-08T06:30:00Z', '2026-03-08T06:59:59Z', { total: 1 })
    await delivered('2026-03-08T06:30:00Z', '2026-03-08T07:00:00Z', { total: 2 })
    const { hours } = await findDayFigures(
      world.db,
      { market },
      localDay(new Date('2026-03-08T20:00:00Z'), market.timeZone),
    )
    expect(hours.slice(1, 4).map(({ revenue }) => revenue)).toEqual([1, 0, 2])
  })

  it('counts for a restaurant its goods alone, and nothing of another', async () => {
    const market = await newYork()
    const [mine, other] = [await kitchenIn(market), await kitchenIn(market)]
    await mine.delivered('2026-11-21T15:00:00Z', '2026-11-21T15:40:00Z', { total: 5000, tip: 500 })
    await other.delivered('2026-11-21T15:00:00Z', '2026-11-21T15:40:00Z', { total: 7000 })
    await world.sql.query(`update orders set delivery_fee = 300, total = total + 300 where restaurant_id = $1`, [
      mine.restaurant.id,
    ])
    const day = localDay(new Date('2026-11-21T18:30:00Z'), market.timeZone)
    const scope = { market, restaurantIds: [mine.restaurant.id] }
    expect(await findDayFigures(world.db, scope, day)).toMatchObject({ received: 1, delivered: 1, revenue: 4500 })
    expect(await findDayFigures(world.db, { market }, day)).toMatchObject({ delivered: 2, revenue: 4800 + 7000 })
    expect(await findDayFigures(world.db, { market, restaurantIds: [] }, day)).toMatchObject({
      received: 0,
      revenue: 0,
    })
  })
})

describe('the same weekday a week ago', () => {
  it('is compared up to the same time on the wall, though clocks were put back between', async () => {
    const market = await newYork()
    const { restaurant, delivered } = await kitchenIn(market)
    await delivered('2026-10-27T17:00:00Z', '2026-10-27T17:29:59Z', { total: 1000, tip: 100 })
    await delivered('2026-10-27T17:00:00Z', '2026-10-27T17:30:00Z', { total: 50 })
    await world.order({ restaurant, at: '2026-10-27T16:00:00Z', closed: '2026-10-27T16:10:00Z', status: 'cancelled' })
    // 13:30 there: an hour further from UTC than a week ago.
    expect(await findSalesWeekBefore(world.db, { market }, new Date('2026-11-03T18:30:00Z'))).toMatchObject({
      date: '2026-10-27',
      from: '2026-10-27T04:00:00.000Z',
      until: '2026-10-27T17:30:00.000Z',
      received: 3,
      delivered: 1,
      revenue: 900,
      revenueOfDay: 950,
      hours: expect.objectContaining({ 12: 0, 13: 950, 14: 0 }),
    })
  })
})

it('shows markets side by side, each with its own money and its own day', async () => {
  const york = await newYork()
  const douala = await world.market(`Douala ${++count}`, { currency: 'XAF', timeZone: 'Africa/Douala' })
  const [there, here] = [await kitchenIn(york), await kitchenIn(douala)]
  // In New York it is still the twentieth, in Douala already the twenty-first.
  const now = new Date('2026-11-21T04:45:00Z')
  await there.delivered('2026-11-20T15:00:00Z', '2026-11-20T15:40:00Z', { total: 5293, tip: 600 })
  await there.delivered('2026-11-20T04:00:00Z', '2026-11-20T04:40:00Z', { total: 111 })
  await world.order({ restaurant: there.restaurant, at: '2026-11-21T04:00:00Z', status: 'placed' })
  await here.delivered('2026-11-21T00:10:00Z', '2026-11-21T00:40:00Z', { total: 10_000, tip: 500 })
  await here.delivered('2026-11-20T15:00:00Z', '2026-11-20T15:40:00Z', { total: 222 })
  const lost = { restaurant: here.restaurant, at: '2026-11-21T01:00:00Z', closed: '2026-11-21T01:10:00Z' }
  await world.order({ ...lost, status: 'declined' })

  expect(await findMarketsToday(world.db, [york, douala], now)).toEqual([
    {
      id: york.id,
      slug: york.slug,
      name: york.name,
      currency: 'USD',
      from: '2026-11-20T05:00:00.000Z',
      to: '2026-11-21T05:00:00.000Z',
      open: 1,
      delivered: 1,
      lost: 0,
      revenue: 4693,
    },
    {
      id: douala.id,
      slug: douala.slug,
      name: douala.name,
      currency: 'XAF',
      from: '2026-11-20T23:00:00.000Z',
      to: '2026-11-21T23:00:00.000Z',
      open: 0,
      delivered: 1,
      lost: 1,
      revenue: 9500,
    },
  ])
})
