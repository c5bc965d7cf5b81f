import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { releaseScheduledOrders } from '../../../src/jobs/release-scheduled-orders'
import type { Bell } from '../../../src/queries/bell/find-bell'
import type { Kitchen } from '../../../src/queries/kitchen'
import { noonSlot, orderFor, type SlotView, takeLaterOrders } from '../../factories/slots'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let slot: SlotView
let order: { id: string; number: string; trackingToken: string }

// Without a worker: the job runs when a test says so.
beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

beforeEach(async () => {
  await town.sql.query('delete from carts')
  await takeLaterOrders(town, 50)
  slot = await noonSlot(town)
  const placed = await orderFor<typeof order>(town, slot.from, { token: town.people.customer.token })
  expect(placed.status).toBe(201)
  order = placed.body
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Who = keyof Town['people']
const ask = async <Body>(path: string, who: Who = 'owner') =>
  (await town.api.get<Body>(path, { token: town.people[who].token })).body
const kitchen = () => ask<Kitchen>(`/api/kitchen?restaurant=${town.mine.id}`)
const closeForGood = () =>
  town.sql.query('update restaurants set hours = $1', [{ week: Array.from({ length: 7 }, () => []), special: [] }])

async function release(): Promise<void> {
  await town.sql.query(`update orders set sleeps_until = now() - interval '1 second' where id = $1`, [order.id])
  await releaseScheduledOrders.run(boundApp(), {})
}

describe('an order for later', () => {
  it('stands among the upcoming ones of its kitchen until its time, and then among the new ones, with its slot', async () => {
    const before = await kitchen()
    expect(before.orders.map(({ id }) => id)).not.toContain(order.id)
    expect(before.upcoming.find(({ id }) => id === order.id)).toMatchObject({
      number: order.number,
      slot: { from: slot.from, to: slot.to },
      lines: [{ quantity: 1, name: 'Ndole' }],
      stranded: false,
    })
    await release()
    const after = await kitchen()
    expect(after.upcoming.map(({ id }) => id)).not.toContain(order.id)
    const ticket = after.orders.find(({ id }) => id === order.id)
    expect(ticket).toMatchObject({ status: 'placed', slot: { from: slot.from, to: slot.to } })
    expect(Date.now() - Date.parse(ticket?.placedAt ?? '')).toBeLessThan(30_000)
  })

  it('tells its follower the chosen time, and nothing of an arrival before somebody cooks', async () => {
    const view = await town.api.get(`/api/track/${order.trackingToken}`)
    expect(view.body).toMatchObject({
      status: 'scheduled',
      slot: { from: slot.from, to: slot.to },
      eta: null,
      timeZone: 'Africa/Douala',
    })
  })

  it('is found in the list by its time', async () => {
    const where = `where[scheduledFor][equals]=${encodeURIComponent(slot.from)}&where[status][in]=scheduled`
    const { docs } = await ask<{ docs: { id: string }[] }>(`/api/orders?${where}&limit=100`)
    expect(docs.map(({ id }) => id)).toContain(order.id)
  })

  it('is on no dispatch board and rings nobody', async () => {
    expect(JSON.stringify(await ask(`/api/dispatch/board?market=testville`, 'admin'))).not.toContain(order.number)
    const { items } = await ask<Bell>('/api/bell')
    expect(items.map(({ id }) => id)).not.toContain(order.id)
  })

  it('counts as received from the moment on that a kitchen has it', async () => {
    const received = async () => {
      const url = `/api/dashboards/restaurant?restaurant=${town.mine.id}`
      return (await ask<{ today: { received: number } }>(url)).today.received
    }
    const before = await received()
    await release()
    expect(await received()).toBe(before + 1)
    const { items } = await ask<Bell>('/api/bell')
    expect(items.find(({ id }) => id === order.id)).toMatchObject({ kind: 'unanswered', unread: true })
  })

  it('rings for the owner and is marked in the kitchen where its restaurant has closed for that time', async () => {
    await closeForGood()
    const { items } = await ask<Bell>('/api/bell')
    expect(items.find(({ id }) => id === order.id)).toMatchObject({ kind: 'stranded', title: order.number })
    expect((await kitchen()).upcoming.find(({ id }) => id === order.id)).toMatchObject({ stranded: true })
    expect((await ask<Bell>('/api/bell', 'otherOwner')).items).toEqual([])
    await town.sql.query('update restaurants set hours = null')
    expect((await ask<Bell>('/api/bell')).items.map(({ id }) => id)).not.toContain(order.id)
  })
})
