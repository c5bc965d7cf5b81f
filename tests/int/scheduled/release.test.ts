import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { releaseScheduledOrders } from '../../../src/jobs/release-scheduled-orders'
import { noonSlot, orderFor, takeLaterOrders } from '../../factories/slots'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { openSuperuser } from '../process/queue'
import { findBreaches } from '../torture/laws'

let server: TestServer
let town: Town
let queue: pg.Pool

// Without a worker: the job runs when a test says so.
beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
  queue = openSuperuser(server.database)
})

beforeEach(async () => {
  await town.sql.query('delete from carts')
  await town.sql.query('update restaurants set auto_accept = false')
  await takeLaterOrders(town, 50)
})

afterAll(async () => {
  await queue.end()
  await town.close()
  await server.stop()
})

interface Placed {
  id: string
  trackingToken: string
  slot: { from: string }
}

async function scheduled(options: { productId?: string } = {}): Promise<Placed & { token: string }> {
  const { token } = town.people.customer
  const { from } = await noonSlot(town)
  const { status, body } = await orderFor<Placed>(town, from, { token, ...options })
  expect(status).toBe(201)
  return { ...body, token }
}

async function stored(id: string) {
  const { rows } = await town.sql.query(
    `select o.status, o.reason, o.sleeps_until, o.scheduled_for, o.accept_by, o.ready_by, o.promised_at,
       (select count(*)::int from deliveries d where d.order_id = o.id) as deliveries,
       (select count(*)::int from payments p where p.order_id = o.id) as payments,
       (select array_agg(e."to" order by e.seq) from order_events e where e.order_id = o.id and e.subject = 'order') as moves
     from orders o where o.id = $1`,
    [id],
  )
  return rows[0]
}

/** As if the time had come. */
const wake = (id: string) =>
  town.sql.query(`update orders set sleeps_until = now() - interval '1 second' where id = $1`, [id])
const release = () => releaseScheduledOrders.run(boundApp(), {})

describe('a scheduled order', () => {
  it('waits with its goods held, without a delivery and without a payment, until it is time to cook', async () => {
    const productId = await town.product({ stock: 5 })
    const order = await scheduled({ productId })
    await release()
    const row = await stored(order.id)
    expect(row).toMatchObject({ status: 'scheduled', deliveries: 0, payments: 0, moves: ['scheduled'] })
    // 15 minutes to cook, 4 at each end, and the way of 1.57 km.
    const before = (row.scheduled_for.getTime() - row.sleeps_until.getTime()) / 60_000
    expect(before).toBeGreaterThan(23)
    expect(before).toBeLessThan(33)
    expect(row.accept_by.getTime() - row.sleeps_until.getTime()).toBe(600_000)
    const { rows } = await town.sql.query('select stock::int, reserved::int from products where id = $1', [productId])
    expect(rows).toEqual([{ stock: 4, reserved: 1 }])
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('is for no kitchen to answer before', async () => {
    const { id } = await scheduled()
    const { token } = town.people.owner
    const answer = await town.api.post(`/api/orders/${id}/accept`, { token, body: {} })
    expect([answer.status, answer.code]).toEqual([409, 'illegal_transition'])
  })

  it('goes to its kitchen once, however often and however many at once wake it', async () => {
    const { id } = await scheduled()
    await wake(id)
    await Promise.all([release(), release(), release()])
    await release()
    expect(await stored(id)).toMatchObject({
      status: 'placed',
      sleeps_until: null,
      deliveries: 1,
      payments: 1,
      moves: ['scheduled', 'pending', 'placed'],
    })
    const { rows } = await town.sql.query(
      `select name from events where data->>'orderId' = $1 and name like 'order.%' order by id`,
      [id],
    )
    expect(rows.map(({ name }) => name)).toEqual(['order.scheduled', 'order.created', 'order.placed'])
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('gives its restaurant the whole time to answer from then on', async () => {
    const { id } = await scheduled()
    await wake(id)
    const before = Date.now()
    await release()
    const row = await stored(id)
    expect(row.accept_by.getTime()).toBeGreaterThanOrEqual(before + 599_000)
    const { rows } = await queue.query(
      `select run_at from graphile_worker.jobs where key = 'decline-unanswered:' || $1`,
      [id],
    )
    expect(Math.abs(rows[0].run_at.getTime() - row.accept_by.getTime())).toBeLessThan(2_000)
  })

  it('is cooked for its slot and not before, also where the restaurant accepts by itself', async () => {
    await town.sql.query('update restaurants set auto_accept = true')
    const { id, slot } = await scheduled()
    await wake(id)
    await release()
    const row = await stored(id)
    expect(row.status).toBe('confirmed')
    expect(row.promised_at.toISOString()).toBe(slot.from)
    expect(row.ready_by.getTime()).toBeLessThan(row.promised_at.getTime())
  })

  it('is free to cancel until then, and gives its goods back', async () => {
    const productId = await town.product({ stock: 5 })
    const { id, token } = await scheduled({ productId })
    const terms = await town.api.get(`/api/orders/${id}/cancellation`, { token })
    expect(terms.body).toMatchObject({ fee: { amount: 0 }, goods: 'shelf' })
    expect((await town.api.post(`/api/orders/${id}/cancel`, { token, body: {} })).status).toBe(200)
    await wake(id)
    await release()
    expect(await stored(id)).toMatchObject({ status: 'cancelled', sleeps_until: expect.anything(), deliveries: 0 })
    const { rows } = await town.sql.query('select stock::int, reserved::int from products where id = $1', [productId])
    expect(rows).toEqual([{ stock: 5, reserved: 0 }])
  })

  it('ends by itself, and says why, where its restaurant has closed for that day meanwhile', async () => {
    const { id } = await scheduled()
    await town.sql.query(`update restaurants set hours = $1 where id = $2`, [
      { week: Array.from({ length: 7 }, () => []), special: [] },
      town.mine.id,
    ])
    await wake(id)
    await release()
    expect(await stored(id)).toMatchObject({ status: 'cancelled', reason: 'closed_then', deliveries: 0, payments: 0 })
  })

  it('holds nobody else up when it cannot be released', async () => {
    const [broken, sound] = [await scheduled(), await scheduled()]
    await town.sql.query(
      `insert into deliveries (id, order_id, market_id, restaurant_id, status, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters)
       select gen_random_uuid(), o.id, o.market_id, o.restaurant_id, 'unassigned', 0, 0, 0, 0, 1 from orders o where o.id = $1`,
      [broken.id],
    )
    await wake(broken.id)
    await wake(sound.id)
    await expect(release()).rejects.toThrow('1 scheduled orders were not released')
    expect(await stored(sound.id)).toMatchObject({ status: 'placed' })
    expect(await stored(broken.id)).toMatchObject({ status: 'scheduled' })
  })
})
