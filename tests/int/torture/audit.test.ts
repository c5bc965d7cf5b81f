import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyExport } from '../../../src/verify/verify-export'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

/** Writers, sealing and exports under SIGKILL: afterwards every record is in one batch, the chain is whole, and every export is genuine. */
const MINUTES = Number(process.env.TORTURE_MINUTES ?? '0.15')
const WRITERS = 6
const SETTLED_MS = 60_000

let database: TestDatabase
let directory: string
let api: ChildServer
let workers: ChildServer[]
let town: Town

beforeAll(async () => {
  database = await createTestDatabase()
  directory = await mkdtemp(join(tmpdir(), 'waybill-torture-'))
  api = await startChildServer(database, { DATA_DIR: directory })
  workers = [
    await startChildServer(database, { DATA_DIR: directory, WAYBILL_ROLE: 'worker' }),
    await startChildServer(database, { DATA_DIR: directory, WAYBILL_ROLE: 'worker' }),
  ]
  town = await makeTown({ url: api.url, database, stop: async () => undefined })
}, 120_000)

afterAll(async () => {
  await town.close()
  for (const child of [api, ...workers]) await child.kill()
  await database.drop()
})

interface Checkpoints {
  keys: string[]
  docs: { seq: number; hash: string }[]
}

const inspector = () => ({ token: town.people.compliance.token })
const checkpoints = async () => (await town.api.get<Checkpoints>('/api/compliance/checkpoints')).body
const one = async (query: string): Promise<number> => (await town.sql.query(query)).rows[0].n

it(`keeps every law of the log for ${MINUTES} minutes of kills`, { timeout: MINUTES * 60_000 + 240_000 }, async () => {
  const end = Date.now() + MINUTES * 60_000
  let answered = 0
  const write = async () => {
    while (Date.now() < end) {
      const body = { minutes: 5 }
      const { status } = await town.api.post(`/api/restaurants/${town.mine.id}/pause`, {
        token: town.people.owner.token,
        body,
      })
      expect(status).toBe(200)
      answered += 1
    }
  }
  const kill = async () => {
    for (let turn = 0; Date.now() < end; turn++) {
      const worker = workers[turn % workers.length]
      await pause(200 + Math.random() * 1_500)
      await worker?.kill()
      await worker?.restart()
    }
  }
  const asked: { id: string; known: Checkpoints['docs'][number] | undefined }[] = []
  const takeAway = async () => {
    while (Date.now() < end) {
      const known = (await checkpoints()).docs[0]
      const { body } = await town.api.post<{ id: string }>('/api/compliance/exports', { ...inspector(), body: {} })
      asked.push({ id: body.id, known })
      await pause(1_000)
    }
  }
  await Promise.all([...Array.from({ length: WRITERS }, write), kill(), takeAway()])

  const unsealed = () =>
    one(`select count(*)::int as n from compliance_log r where r.recorded_at < now() - interval '1 second'
      and not exists (select from compliance_leaves l where l.record_id = r.id)`)
  await expect.poll(unsealed, { timeout: SETTLED_MS, interval: 500 }).toBe(0)
  const waiting = () => one(`select count(*)::int as n from compliance_exports where state <> 'ready'`)
  await expect.poll(waiting, { timeout: SETTLED_MS, interval: 500 }).toBe(0)
  expect(await one(`select count(*)::int as n from compliance_log where command = 'restaurant.pause'`)).toBe(answered)
  expect(await one(`select sum(size)::int as n from compliance_batches`)).toBe(
    await one('select count(*)::int as n from compliance_leaves'),
  )

  const { keys } = await checkpoints()
  expect(asked.length).toBeGreaterThan(0)
  for (const { id, known } of asked) {
    const file = await fetch(`${api.url}/api/compliance/exports/${id}/download`, {
      headers: { authorization: `Bearer ${inspector().token}` },
    })
    const path = join(directory, `${id}.zip`)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    expect((await verifyExport(path, { keys, checkpoint: known })).findings).toEqual([])
  }
})
