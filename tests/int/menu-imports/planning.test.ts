import { afterAll, beforeAll, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { planStoredImport } from '../../../src/commands/menu-imports/plan-import'
import { menuFiles } from '../../factories/menu-files'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const files = menuFiles(() => town)

// Without a worker: what it would do a test does when it says so.
beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const menuOf = (count: number) => {
  const rows = Array.from({ length: count }, (_, n) => `N-${n},mains,Dish ${n},${1000 + n}`)
  return { products: `sku,category,name_en,price\n${rows.join('\n')}\n` }
}
const plan = (id: string) => planStoredImport(systemCall(boundApp(), 'test'), id)
const verb = (id: string, what: string) =>
  town.api.post(`/api/menu-imports/${id}/${what}`, { token: town.people.owner.token })
const eventsOf = async (id: string) =>
  (await town.sql.query(`select name, data->>'by' as by from events where data->>'importId' = $1 order by id`, [id]))
    .rows
const kept = async (id: string) =>
  (
    await town.sql.query(
      `select input is not null as input, (select count(*)::int from menu_import_rows where import_id = i.id) as changes
       from menu_imports i where id = $1`,
      [id],
    )
  ).rows[0]

it('answers at once, and knows what the files would do when the worker does', async () => {
  const { status, body } = await files.send(menuOf(3))
  expect([status, body.status, body.total]).toEqual([201, 'checking', 3])
  expect((await verb(body.id, 'apply')).code).toBe('illegal_transition')
  await plan(body.id)
  expect(await files.read(body.id)).toMatchObject({ status: 'checked', counts: { new: 3 }, done: 0, total: 3 })
  expect(await kept(body.id)).toEqual({ input: false, changes: 3 })
})

it('is stopped in the middle, and nothing of it is left but that it was', async () => {
  const { body } = await files.send(menuOf(5_000))
  const [, stopped] = await Promise.all([plan(body.id), verb(body.id, 'discard')])
  expect(stopped.status).toBe(200)
  expect((await files.read(body.id)).status).toBe('discarded')
  expect(await kept(body.id)).toEqual({ input: false, changes: 0 })
  expect((await eventsOf(body.id)).at(-1)).toEqual({ name: 'menu.import_discarded', by: town.people.owner.id })
  expect((await verb(body.id, 'apply')).code).toBe('illegal_transition')
  expect((await verb(body.id, 'discard')).code).toBe('illegal_transition')
})

it('forgets an earlier one, under way or checked, and says so', async () => {
  const first = (await files.send(menuOf(1))).body
  const second = (await files.send(menuOf(2))).body
  await plan(first.id)
  await plan(second.id)
  expect([(await files.read(first.id)).status, (await files.read(second.id)).status]).toEqual(['discarded', 'checked'])
  await files.send(menuOf(1))
  expect((await files.read(second.id)).status).toBe('discarded')
  expect((await eventsOf(first.id)).map(({ name }) => name)).toEqual(['menu.import_discarded'])
})
