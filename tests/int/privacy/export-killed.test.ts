import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTown, type Person, type Town } from '../../factories/town'
import { unzip } from '../../factories/zips'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

/** CMP-7: a copy whose maker is killed in the middle is made anew, once, and what was written in clear until then is gone. */
let database: TestDatabase
let directory: string
let server: ChildServer
let worker: ChildServer
let town: Town
let superuser: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  directory = await mkdtemp(join(tmpdir(), 'waybill-killed-export-'))
  const settings = { DATA_DIR: directory, TMPDIR: directory }
  server = await startChildServer(database, { WAYBILL_ROLE: 'api', ...settings })
  worker = await startChildServer(database, { WAYBILL_ROLE: 'worker', ...settings })
  town = await makeTown({ url: server.url, database, stop: async () => undefined })
  superuser = new pg.Pool({ connectionString: database.superuserUrl(), max: 2 })
  superuser.on('error', () => undefined)
  superuser.on('connect', (client) => client.on('error', () => undefined))
}, 180_000)

afterAll(async () => {
  await town.close()
  await superuser.end()
  await worker.kill()
  await server.kill()
  await database.drop()
  await rm(directory, { recursive: true, force: true })
})

const files = async () =>
  (await readdir(directory, { recursive: true }))
    .filter((name) => name.endsWith('.zip'))
    .map((name) => name.replaceAll('\\', '/'))

it('ends in one whole copy, one file, one word of it and one record of who asked', async () => {
  const who: Person = town.people.customer
  const holder = await superuser.connect()
  await holder.query('begin')
  // The export comes to a table that somebody holds.
  await holder.query('lock table identity_checks in access exclusive mode')
  const { body } = await town.api.post<{ id: string }>('/api/users/data-export', { token: who.token })
  const row = async () =>
    (await superuser.query('select state, done, total from person_exports where id = $1', [body.id])).rows[0]
  await expect.poll(async () => (await row()).done, { timeout: 30_000 }).toBeGreaterThan(20)
  const draft = `waybill-person-${body.id}.zip`
  expect(await files()).toEqual([draft])
  await worker.kill()
  await holder.query('rollback')
  holder.release()
  expect(await row()).toMatchObject({ state: 'running' })
  expect(await files(), 'what the killed one left').toEqual([draft])

  await worker.restart()
  await expect.poll(async () => (await row()).state, { timeout: 60_000 }).toBe('ready')
  expect(await row()).toEqual({ state: 'ready', done: (await row()).total, total: (await row()).total })
  await expect.poll(files, { timeout: 10_000 }).toHaveLength(1)
  expect((await files())[0]).toContain(`person-exports/${body.id}.zip`)

  const { url } = (await town.api.post<{ url: string }>(`/api/users/data-export/${body.id}/link`, { token: who.token }))
    .body
  const answer = await fetch(server.url + url, { headers: { authorization: `Bearer ${who.token}` } })
  const zip = await unzip(new Uint8Array(await answer.arrayBuffer()))
  expect([...zip.keys()]).toEqual(expect.arrayContaining(['account.json', 'identity.json', 'log.json', 'index.html']))
  for (const [name, bytes] of zip) if (name.endsWith('.json')) JSON.parse(String(bytes))

  const count = async (query: string) => (await superuser.query(query, [body.id])).rowCount
  expect(await count(`select from compliance_log where command = 'export.asked' and facts->>'exportId' = $1`)).toBe(1)
  expect(await count(`select from events where name = 'person_export.ready' and data->>'exportId' = $1`)).toBe(1)
}, 120_000)
