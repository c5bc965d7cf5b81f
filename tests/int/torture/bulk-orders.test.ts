import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doors, orderBulk, type PlacedBulk } from '../../factories/bulk-orders'
import { makePromotion } from '../../factories/promotions'
import { makeTown, type Town } from '../../factories/town'
import { startChildServer } from '../../setup/child-server'
import { createTestDatabase } from '../../setup/database'
import { startTestServer, type TestServer } from '../../setup/server'
import { lockWaiters, openSuperuser } from '../process/queue'
import { tally } from './crowd'
import { findBreaches } from './laws'

describe('many at once', () => {
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

  it('places exactly those of 20 bulk orders of 10 that fit whole on a shelf of 100', async () => {
    const productId = await town.product({ stock: 100 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => orderBulk(town, { productId, deliveries: doors(10) })),
    )
    const { 201: placed, ...refused } = tally(answers)
    expect(placed, JSON.stringify(tally(answers))).toBe(10)
    expect(Object.keys(refused).every((told) => ['409 stock_unavailable', '422 bulk_refused'].includes(told))).toBe(
      true,
    )
    const { rows } = await town.sql.query(
      `select (select count(*)::int from orders) as orders, (select count(*)::int from bulk_orders) as bulks, stock::int, reserved::int
       from products where id = $1`,
      [productId],
    )
    expect(rows).toEqual([{ orders: 100, bulks: 10, stock: 0, reserved: 100 }])
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('uses a code as often as it may be used, and no order is half placed for it', async () => {
    await makePromotion(town, { code: 'FIFTEEN', uses: 15, percent: 10 })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => orderBulk(town, { promoCode: 'FIFTEEN', deliveries: doors(5) })),
    )
    const { rows } = await town.sql.query(
      `select used_count::int, (select count(*)::int from promotion_redemptions r where r.promotion_id = p.id) as redeemed
       from promotions p where code = 'FIFTEEN'`,
    )
    expect(rows, JSON.stringify(tally(answers))).toEqual([{ used_count: 15, redeemed: 15 }])
    expect(await findBreaches(town.sql)).toEqual([])
  })
})

it('leaves nothing of a bulk order whose process was killed in the middle, and places it whole when it is asked again', async () => {
  const database = await createTestDatabase()
  const first = await startChildServer(database)
  const town = await makeTown({ url: first.url, database, stop: async () => undefined })
  const sql = openSuperuser(database)
  await makePromotion(town)
  const productId = await town.product({ stock: 10 })
  const holder = await sql.connect()
  await holder.query('begin')
  await holder.query('select from promotions for update')

  const wish = { productId, deliveries: doors(8), key: 'lunch' }
  const cut = orderBulk(town, wish).catch((error: unknown) => error)
  // All orders are stored by now, and wait for their promotion.
  await expect.poll(() => lockWaiters(sql), { timeout: 30_000 }).toBeGreaterThan(0)
  await first.kill()
  expect(await cut).toBeInstanceOf(TypeError)
  await holder.query('rollback')
  holder.release()
  const left = async () =>
    (
      await sql.query(
        `select (select count(*)::int from orders) as orders, (select count(*)::int from bulk_orders) as bulks, stock::int
         from products where id = $1`,
        [productId],
      )
    ).rows[0]
  await expect.poll(left).toEqual({ orders: 0, bulks: 0, stock: 10 })

  await first.restart()
  const again = await orderBulk(town, wish)
  expect([again.status, (again.body as PlacedBulk).orders.length]).toEqual([201, 8])
  expect(await left()).toEqual({ orders: 8, bulks: 1, stock: 2 })
  expect(await findBreaches(town.sql)).toEqual([])
  await first.kill()
  await sql.end()
  await town.close()
  await database.drop()
}, 120_000)
