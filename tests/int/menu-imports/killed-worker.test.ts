import { afterEach, beforeEach, expect, it } from 'vitest'
import { menuFiles } from '../../factories/menu-files'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { lockWaiters, openSuperuser } from '../process/queue'

let database: TestDatabase
let town: Town
let children: ChildServer[]
const files = menuFiles(() => town)

beforeEach(async () => {
  database = await createTestDatabase()
  children = []
  const api = await child('api')
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
})

afterEach(async () => {
  await town.close()
  for (const each of children) await each.kill()
  await database.drop()
})

async function child(role: 'api' | 'worker'): Promise<ChildServer> {
  const started = await startChildServer(database, { WAYBILL_ROLE: role })
  children.push(started)
  return started
}

const menuOf = (count: number) => {
  const rows = Array.from({ length: count }, (_, n) => `N-${n},mains,Dish ${n},Plat ${n},${1000 + n}`)
  return `sku,category,name_en,name_fr,price\n${rows.join('\n')}\n`
}

it('goes on after a worker that was killed in the middle, without doing anything twice', async () => {
  const first = await child('worker')
  const found = await files.checked({ products: menuOf(1_300) })
  const superuser = openSuperuser(database)
  const holder = await superuser.connect()
  // The second batch comes to a change that somebody holds, in the middle of its transaction.
  await holder.query('begin')
  await holder.query('select from menu_import_rows where import_id = $1 and seq = 700 for update', [found.id])
  await town.api.post(`/api/menu-imports/${found.id}/apply`, { token: town.people.owner.token })
  await expect.poll(() => lockWaiters(superuser), { timeout: 15_000 }).toBeGreaterThan(0)
  await first.kill()
  await holder.query('rollback')
  holder.release()
  expect((await files.read(found.id)).done).toBe(500)

  await child('worker')
  await expect.poll(async () => (await files.read(found.id)).status, { timeout: 30_000 }).toBe('applied')
  const { outcomes, done, total } = await files.read(found.id)
  expect([outcomes.applied, outcomes.stale, done, total]).toEqual([1_300, 0, 1_300, 1_300])
  const { rows: stored } = await town.sql.query(
    `select count(*)::int as n, count(distinct sku)::int as keys, (select count(*)::int from events where name = 'menu.changed') as batches
     from products where restaurant_id = $1 and sku like 'N-%'`,
    [town.mine.id],
  )
  expect(stored).toEqual([{ n: 1_300, keys: 1_300, batches: 3 }])
  await superuser.end()
})

it('finds out anew what a file would do, after a worker that was killed while it did', async () => {
  const sent = await files.send({ products: menuOf(2_000) })
  expect(sent.body).toMatchObject({ status: 'checking', done: 0, total: 2_000 })
  const superuser = openSuperuser(database)
  const holder = await superuser.connect()
  await holder.query('begin')
  await holder.query('select from menu_imports where id = $1 for update', [sent.body.id])
  const first = await child('worker')
  // In the middle it says how far it is, which waits for the row.
  await expect.poll(() => lockWaiters(superuser), { timeout: 15_000 }).toBeGreaterThan(0)
  await first.kill()
  await holder.query('rollback')
  holder.release()

  await child('worker')
  await expect.poll(async () => (await files.read(sent.body.id)).status, { timeout: 30_000 }).toBe('checked')
  expect(await files.read(sent.body.id)).toMatchObject({ counts: { new: 2_000, problems: 0 }, done: 0, total: 2_000 })
  await superuser.end()
})
