import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAuditDays } from '../../../src/queries/dashboards/audit-days'
import { findRefusals } from '../../../src/queries/dashboards/refusals'
import { findStaffActions } from '../../../src/queries/dashboards/staff-actions'
import { openSmallWorld, type SmallWorld } from '../../factories/small-world'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

const NOW = new Date('2026-11-02T18:30:00Z')

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

it('counts entries of the audit log by days there, also by one of 25 hours, and shows days without any', async () => {
  // In New York the first of November begins at 04:00 and ends at 05:00 of the next day.
  for (const at of ['2026-11-01T03:59:59Z', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z', '2026-11-02T05:00:00Z'])
    await world.audit({ at, role: 'driver' })
  const days = await findAuditDays(world.db, 'America/New_York', NOW, 4)
  expect(days.map(({ date, entries }) => [date, entries])).toEqual([
    ['2026-10-30', 0],
    ['2026-10-31', 1],
    ['2026-11-01', 2],
    ['2026-11-02', 1],
  ])
  expect(days[2]).toMatchObject({ from: '2026-11-01T04:00:00.000Z', to: '2026-11-02T05:00:00.000Z' })
})

it('tells what people of the house did, with their names and the order’s number', async () => {
  const market = await world.market('m', { currency: 'XAF', timeZone: 'Africa/Douala' })
  const restaurant = await world.restaurant(market, 'R')
  const orderId = await world.order({ restaurant, at: '2026-11-02T17:00:00Z', status: 'placed' })
  const admin = uuid()
  await world.sql.query(`insert into users (id, email, full_name, role) values ($1, 'a@world.test', 'Ada', 'admin')`, [
    admin,
  ])
  await world.audit({ at: '2026-11-02T18:00:00Z', role: 'admin', actorId: admin, orderId })
  await world.audit({ at: '2026-11-02T18:10:00Z', role: 'support', actorId: uuid(), command: 'order.look' })
  await world.audit({ at: '2026-11-02T18:20:00Z', role: 'owner', actorId: uuid() })
  await world.audit({ at: '2026-11-01T18:29:00Z', role: 'admin', actorId: admin, command: 'long.ago' })
  const { actions, people, latest } = await findStaffActions(world.db, NOW, 2)
  expect([actions, people]).toEqual([2, 2])
  expect(latest).toMatchObject([
    { command: 'order.look', role: 'support', person: null, number: null },
    { command: 'order.cancel', person: 'Ada', number: expect.stringMatching(/^N-/), subjectKind: 'order' },
  ])
})

it('adds refusals up by code over 24 hours, and those before apart', async () => {
  await world.sql.query(`insert into refusals (hour, code, role, refused) values
    ('2026-11-02T18:00:00Z', 'forbidden', 'owner', 2), ('2026-11-01T19:00:00Z', 'forbidden', 'guest', 3),
    ('2026-11-02T18:00:00Z', 'out_of_area', 'guest', 4), ('2026-11-01T18:00:00Z', 'out_of_area', 'guest', 7),
    ('2026-10-31T19:00:00Z', 'internal', 'guest', 1), ('2026-10-31T18:00:00Z', 'internal', 'guest', 100)`)
  expect(await findRefusals(world.db, NOW)).toEqual({
    refused: 9,
    before: 8,
    codes: [
      { code: 'forbidden', refused: 5, roles: ['guest', 'owner'] },
      { code: 'out_of_area', refused: 4, roles: ['guest'] },
    ],
  })
})
