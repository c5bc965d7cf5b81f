import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bell } from '../../../src/queries/bell/find-bell'
import { withClient } from '../../../src/server/with-client'
import { makeEstates } from '../../factories/estate'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
type Who = keyof Town['people']

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const bell = async (who: Who) => (await town.api.get<Bell>('/api/bell', { token: town.people[who].token })).body
const rings = async (who: Who) => (await bell(who)).items.map(({ kind, id }) => `${kind} ${id}`)
const see = (who: Who, seen: Bell['seen']) =>
  town.api.post('/api/bell/seen', { token: town.people[who].token, body: seen })

it('rings for each role what needs that person, and nothing of others', async () => {
  const mine = await putOrder(town, { status: 'placed' })
  const theirs = await putOrder(town, { status: 'placed', restaurant: town.other })
  const trouble = await putOrder(town, { status: 'out_for_delivery', delivery: 'failed' })
  const late = await putOrder(town, { status: 'preparing' })
  await town.sql.query(`update orders set promised_at = now() - interval '1 hour' where id = $1`, [late.orderId])
  const jobId = await addDeadJob()

  expect(await rings('owner')).toEqual([`unanswered ${mine.orderId}`])
  expect(await rings('staff')).toEqual([`unanswered ${mine.orderId}`])
  expect(await rings('otherOwner')).toEqual([`unanswered ${theirs.orderId}`])
  expect((await rings('support')).sort()).toEqual([`late ${late.orderId}`, `problem ${trouble.deliveryId}`])
  expect(await rings('compliance')).toEqual([`problem ${trouble.deliveryId}`])
  expect((await rings('admin')).sort()).toEqual([`failed_job ${jobId}`, `problem ${trouble.deliveryId}`])
  const { items } = await bell('admin')
  expect(items.find(({ kind }) => kind === 'failed_job')).toMatchObject({
    title: 'water-the-plants',
    about: 'There is no water.',
    unread: true,
  })
})

it('keeps for each person what they have seen, and counts only what came later', async () => {
  const before = await bell('owner')
  expect(before.unread).toBe(before.items.length)
  expect((await see('owner', before.seen)).status).toBe(200)
  expect(await bell('owner')).toMatchObject({ unread: 0, items: before.items.map(({ id }) => ({ id, unread: false })) })
  expect((await bell('staff')).unread, 'a colleague has not looked').toBe(before.items.length)
  const { orderId } = await putOrder(town, { status: 'placed' })
  const after = await bell('owner')
  expect([after.unread, after.items[0]?.id]).toEqual([1, orderId])
})

it('marks seen what was shown, not what arrived meanwhile, and never takes it back', async () => {
  const shown = await bell('admin')
  await putOrder(town, { status: 'out_for_delivery', delivery: 'returning' })
  await see('admin', shown.seen)
  expect((await bell('admin')).unread).toBe(1)
  await see('admin', { at: '2001-01-01T00:00:00Z', reallyAt: '2001-01-01T00:00:00Z' })
  expect((await bell('admin')).unread).toBe(1)
})

it('cannot be told that tomorrow has been seen', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await see('staff', { at: tomorrow, reallyAt: tomorrow })
  const { orderId } = await putOrder(town, { status: 'placed' })
  const { unread, items } = await bell('staff')
  expect([unread, items[0]?.id]).toEqual([1, orderId])
})

it('forgets what is settled', async () => {
  const { orderId } = await putOrder(town, { status: 'placed' })
  expect(await rings('owner')).toContain(`unanswered ${orderId}`)
  await town.api.post(`/api/orders/${orderId}/accept`, { token: town.people.owner.token, body: { prepMinutes: 10 } })
  expect(await rings('owner')).not.toContain(`unanswered ${orderId}`)
})

it('rings for money that waits for a person, until it is decided', async () => {
  const estates = await makeEstates(town)
  const { payouts = '', refunds = '', disputes = '' } = estates.mine
  const money = async (who: Who) =>
    (await rings(who)).filter((line) => [payouts, refunds, disputes].includes(line.split(' ')[1] ?? '')).sort()
  expect(await money('admin')).toEqual([`dispute ${disputes}`, `payout ${payouts}`, `refund ${refunds}`])
  expect(await money('support')).toEqual([`dispute ${disputes}`, `refund ${refunds}`])
  expect([await money('owner'), await money('compliance')]).toEqual([[], []])
  const { items } = await bell('admin')
  expect(items.find(({ id }) => id === payouts)?.title, 'names whose it is').toBeTruthy()
  await town.sql.query(`update disputes set status = 'won' where id = $1`, [disputes])
  await town.sql.query(
    `insert into refunds (id, order_id, payment_id, market_id, method, status, amount, currency, cause, created_at)
     select gen_random_uuid(), order_id, payment_id, market_id, 'wallet', 'paid', amount, currency, cause, now() from refunds where id = $1`,
    [refunds],
  )
  expect(await money('support')).toEqual([])
})

it('rings for drivers and their papers that wait for compliance, until they are decided', async () => {
  const { driverId = '' } = await town.person('driver')
  const reviews = async (who: Who) => (await rings(who)).filter((line) => line === `driver_review ${driverId}`)
  expect(await reviews('compliance')).toEqual([])
  await town.sql.query(`update drivers set stage = 'review', active = false where id = $1`, [driverId])
  expect([await reviews('compliance'), await reviews('admin'), await reviews('support')]).toEqual([
    [`driver_review ${driverId}`],
    [],
    [],
  ])
  await town.sql.query(`update drivers set stage = 'active' where id = $1`, [driverId])
  expect(await reviews('compliance')).toEqual([])
  const { rows } = await town.sql.query<{ id: string }>(
    `insert into documents (id, purpose, person_id, shown, name, mime_type, bytes, key_id)
     values (gen_random_uuid(), 'driver_paper', $1, false, 'licence', 'application/pdf', 1, 'k') returning id`,
    [town.people.driver.id],
  )
  await town.sql.query(
    `insert into driver_papers (id, driver_id, market_id, kind, status, expires_on, document_id)
     values (gen_random_uuid(), $1, $2, 'insurance', 'waiting', '2099-12-31', $3)`,
    [driverId, town.marketId, rows[0]?.id],
  )
  expect(await reviews('compliance')).toEqual([`driver_review ${driverId}`])
  await town.sql.query(`update driver_papers set status = 'refused' where driver_id = $1`, [driverId])
  expect(await reviews('compliance')).toEqual([])
})

async function addDeadJob(): Promise<string> {
  return withClient(server.database.workerUrl, async (client) => {
    const { rows } = await client.query(
      `select id from graphile_worker.add_job('water-the-plants', run_at := now() + interval '1 day')`,
    )
    await client.query(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = E'There is no water.\\n  at the well', updated_at = now()
       where id = $1`,
      [rows[0].id],
    )
    return String(rows[0].id)
  })
}
