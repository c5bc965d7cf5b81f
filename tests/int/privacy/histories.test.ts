import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { houseAccount } from '../../../src/domain/ledger/accounts'
import { eraseWhole } from '../../../src/jobs/erase-person'
import { everyRow } from '../../factories/every-row'
import { post } from '../../factories/ledger'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-7: histories that nobody may change lose what persons have written into them, and where they stood. */
let server: TestServer
let town: Town
let driver: Person
let customer: Person
let orderId: string

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
  driver = await town.person('driver')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const driverId = async () =>
  (await town.sql.query<{ id: string }>('select id from drivers where user_id = $1', [driver.id])).rows[0]?.id ?? ''

const erase = async ({ id }: Person) => {
  const { status, body } = await town.api.post<{ id: string }>('/api/privacy/erasures', {
    token: town.people.compliance.token,
    body: { of: { personId: id }, reason: 'By letter' },
  })
  expect(status).toBe(202)
  await eraseWhole(boundApp(), body.id)
}

/** A customer who was not there, and a driver who says so. */
async function standAtDoor(): Promise<void> {
  customer = await town.person('customer')
  const order = await putOrder(town, { status: 'delivered', customer })
  orderId = order.orderId
  await town.sql.query(
    `insert into handovers (id, order_id, delivery_id, market_id, driver_id, actor_role, at, result, cause, reason, recipient, name_matches,
       lat, lng, position_at)
     values ($1, $2, $3, $4, $5, 'driver', now(), 'failed', 'not_there', 'Her dog Wotan bites', 'customer', true, 4.06123, 9.70456, now())`,
    [uuid(), orderId, order.deliveryId, town.marketId, await driverId()],
  )
}
const EMPTIED = { reason: null, lat: null, lng: null, position_at: null, recipient: 'customer', name_matches: true }
const door = async () => (await town.sql.query('select * from handovers where order_id = $1', [orderId])).rows

describe('what happened at a door', () => {
  it('loses words and place with its customer, and keeps what was found', async () => {
    await standAtDoor()
    await erase(customer)
    expect(await door()).toEqual([expect.objectContaining({ ...EMPTIED, cause: 'not_there' })])
  })

  it('is changed by nobody else', async () => {
    await standAtDoor()
    const owner = await town.sql.connect()
    for (const erasing of ['off', 'on']) {
      await owner.query(`select set_config('waybill.erasing', $1, false)`, [erasing])
      for (const change of [`update handovers set recipient = 'neighbour'`, 'delete from handovers'])
        await expect(owner.query(change)).rejects.toThrow(/append-only|permission denied/)
    }
    owner.release(true)
  })
})

it('a delivery loses why it was taken from a driver with him, and its order keeps what its customer said', async () => {
  const who = await town.person('driver')
  const { rows } = await town.sql.query<{ id: string }>('select id from drivers where user_id = $1', [who.id])
  const order = await putOrder(town, { status: 'delivered' })
  const words = 'Waltheri forgot his trousers'
  await town.sql.query(`update deliveries set reason = $2 where id = $1`, [order.deliveryId, words])
  await town.sql.query(
    `insert into order_events (id, order_id, subject, "from", "to", at, actor_role, reason, seq) values
       (gen_random_uuid(), $1, 'delivery', 'assigned', 'unassigned', now(), 'support', $2, 90),
       (gen_random_uuid(), $1, 'order', 'placed', 'placed', now(), 'customer', 'Ring twice', 91)`,
    [order.orderId, words],
  )
  await town.sql.query(
    `insert into events (id, name, at, recorded_at, actor_role, request_id, data) values (gen_random_uuid(), 'delivery.unassigned', now(), now(),
       'support', 'test', jsonb_build_object('driverId', $1::text, 'orderId', $2::text, 'reason', $3::text))`,
    [rows[0]?.id, order.orderId, words],
  )
  await erase(who)
  expect((await everyRow(town.sql)).filter(({ text }) => text.includes('Waltheri'))).toEqual([])
  const said = await town.sql.query(`select reason from order_events where order_id = $1 and seq = 91`, [order.orderId])
  expect(said.rows).toEqual([{ reason: 'Ring twice' }])
})

it('an entry’s words go with the customer of its order, and the entry stays', async () => {
  const who = await town.person('customer')
  const { orderId } = await putOrder(town, { status: 'delivered', customer: who })
  const entry = await post(town.sql, town.marketId, {
    from: houseAccount(town.marketId, 'suspense'),
    to: houseAccount(town.marketId, 'cash_office'),
    amount: 10,
    orderId,
  })
  await town.sql.query(`insert into ledger_notes (entry_id, words) values ($1, 'Kunigunde paid in buttons')`, [entry])
  await erase(who)
  expect((await everyRow(town.sql)).filter(({ text }) => text.includes('Kunigunde'))).toEqual([])
  const kept = await town.sql.query('select amount from journal_entries where id = $1', [entry])
  expect(kept.rows).toEqual([{ amount: '10' }])
})

it('a driver takes the words about him along, and where he stood at doors', async () => {
  await standAtDoor()
  const id = await driverId()
  for (const [name, reason] of [
    ['driver.suspended', 'He drank with Bertold'],
    ['driver.adverse_notice', 'Bertold says so'],
    ['driver.reinstated', 'paper_renewed'],
  ])
    await town.sql.query(
      `insert into events (id, name, at, recorded_at, actor_role, request_id, data) values ($1, $2, now(), now(), 'admin', 'test', jsonb_build_object('driverId', $3::text, 'reason', $4::text))`,
      [uuid(), name, id, reason],
    )
  await town.sql.query(
    `update drivers set employee_number = 'E-77', vehicle_make = 'Toyota', vehicle_model = 'Starlet', vehicle_plate = 'LT 4711' where id = $1`,
    [id],
  )
  await erase(driver)
  const { rows } = await town.sql.query(
    `select name, data->>'reason' as reason from events where data->>'driverId' = $1`,
    [id],
  )
  expect(rows).toContainEqual({ name: 'driver.suspended', reason: null })
  expect(rows).toContainEqual({ name: 'driver.reinstated', reason: 'paper_renewed' })
  expect(JSON.stringify(rows)).not.toContain('Bertold')
  expect(await door()).toEqual([expect.objectContaining(EMPTIED)])
  const after = await town.sql.query(
    'select employee_number, vehicle_make, vehicle_model, vehicle_plate from drivers where id = $1',
    [id],
  )
  expect(after.rows).toEqual([{ employee_number: null, vehicle_make: null, vehicle_model: null, vehicle_plate: null }])
})
