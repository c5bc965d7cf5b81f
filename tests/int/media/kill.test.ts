import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addPicture } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { lockWaiters, type QueueWatch, watchQueue } from '../process/queue'

let database: TestDatabase
let directory: string
let api: ChildServer
let town: Town
let queue: QueueWatch
let children: ChildServer[]

beforeEach(async () => {
  database = await createTestDatabase()
  directory = await mkdtemp(join(tmpdir(), 'waybill-kill-'))
  children = []
  api = await child('api')
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
  queue = await watchQueue(database)
})

afterEach(async () => {
  await queue.close()
  await town.close()
  for (const each of children) await each.kill()
  await database.drop()
  await rm(directory, { recursive: true })
})

async function child(role: 'api' | 'worker'): Promise<ChildServer> {
  const started = await startChildServer(database, { WAYBILL_ROLE: role, DATA_DIR: directory })
  children.push(started)
  return started
}

/** Holds what every write of a picture needs, so that one hangs in the middle. */
async function hold(statement: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: database.superuserUrl() })
  await client.connect()
  await client.query('begin')
  await client.query(statement)
  return { release: () => client.end() }
}

const add = async () => addPicture(town.api, await drawPhoto(), { token: town.people.owner.token })

it('leaves a file without a row, and never a row without a file, when it is killed between the two', async () => {
  const holder = await hold('lock table media in access exclusive mode')
  const broken = add().catch((error: unknown) => error)
  await expect.poll(() => lockWaiters(queue.sql), { timeout: 10_000 }).toBeGreaterThan(0)
  await api.kill()
  await holder.release()
  expect(await broken).toBeInstanceOf(TypeError)
  expect(await readdir(join(directory, 'files/media'))).toHaveLength(1)
  expect((await town.sql.query('select id from media')).rowCount).toBe(0)
})

it('makes the sizes of a picture whose worker was killed in the middle', async () => {
  const { body } = await add()
  const holder = await hold('lock table media in exclusive mode')
  const first = await child('worker')
  await expect.poll(() => lockWaiters(queue.sql), { timeout: 20_000 }).toBeGreaterThan(0)
  await first.kill()
  await holder.release()
  expect(await queue.waiting()).toContain('size-picture')

  await child('worker')
  await queue.drained(30_000)
  const { rows } = await town.sql.query('select jsonb_array_length(made) as sizes from media')
  expect(rows).toEqual([{ sizes: 3 }])
  expect(await readdir(join(directory, 'files/media', body.doc.id))).toHaveLength(7)
})
