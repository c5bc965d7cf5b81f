import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prepareWorkerSchema } from '../../src/server/worker-schema'
import { createEmptyDatabase, type TestDatabase } from '../setup/database'

let database: TestDatabase
let app: Pool
let worker: Pool

beforeAll(async () => {
  database = await createEmptyDatabase()
  await prepareWorkerSchema(database.workerUrl)
  app = new Pool({ connectionString: database.appUrl, max: 4 })
  worker = new Pool({ connectionString: database.workerUrl, max: 2 })
})

afterAll(async () => {
  await app?.end()
  await worker?.end()
  await database?.drop()
})

beforeEach(async () => {
  await worker.query('delete from graphile_worker._private_jobs')
})

const enqueue = (specs: unknown, client: Pick<Pool, 'query'> = app) =>
  client.query<{ ids: string[] }>('select jobs.enqueue($1) as ids', [JSON.stringify(specs)])

const pending = async (): Promise<number> => {
  const { rows } = await app.query<{ count: string }>('select jobs.pending() as count')
  return Number(rows[0]?.count)
}

const dead = async () => (await app.query('select * from jobs.dead()')).rows

const silent = new Logger(() => () => undefined)

/** Until nothing is due: runOnce also ends while another job of the same queue still holds it. */
async function work(taskList: TaskList): Promise<void> {
  do await runOnce({ connectionString: database.workerUrl, taskList, noHandleSignals: true, logger: silent })
  while ((await pending()) > 0)
}

async function killJob(): Promise<string> {
  const { rows } = await enqueue([{ task: 'pay', payload: { order: 7 }, max_attempts: 1 }])
  await work({
    pay: () => {
      throw new Error('the provider is down')
    },
  })
  return rows[0]?.ids[0] ?? ''
}

describe('jobs.enqueue', () => {
  it('rolls back with the transaction of the application', async () => {
    const client = await app.connect()
    await client.query('begin')
    await enqueue([{ task: 'pay', payload: {} }], client)
    await client.query('rollback')
    client.release()
    expect(await pending()).toBe(0)
  })

  it('commits with the transaction of the application', async () => {
    const client = await app.connect()
    await client.query('begin')
    await enqueue([{ task: 'pay' }, { task: 'notify' }], client)
    expect(await pending()).toBe(0)
    await client.query('commit')
    client.release()
    expect(await pending()).toBe(2)
  })

  it('runs the jobs of one queue in the order given', async () => {
    const seen: unknown[] = []
    await enqueue([1, 2, 3, 4, 5].map((n) => ({ task: 'note', payload: n, queue_name: 'order-7' })))
    await work({ note: (payload) => void seen.push(payload) })
    expect(seen).toEqual([1, 2, 3, 4, 5])
  })

  it('honours every option of a job', async () => {
    const job = {
      task: 'pay',
      payload: { a: 1 },
      run_at: '2031-01-01T00:00:00Z',
      job_key: 'k',
      max_attempts: 3,
      priority: -5,
    }
    const { rows } = await enqueue([job])
    const stored = await worker.query(
      `select payload, run_at, key, max_attempts, priority from graphile_worker._private_jobs where id = $1`,
      [rows[0]?.ids[0]],
    )
    expect(stored.rows).toEqual([
      { payload: { a: 1 }, run_at: new Date('2031-01-01T00:00:00Z'), key: 'k', max_attempts: 3, priority: -5 },
    ])
  })

  it('keeps one job for each key, the latest unless told otherwise', async () => {
    const later = (job_key_mode: string) => ({
      task: 'pay',
      job_key: 'k',
      run_at: '2032-01-01T00:00:00Z',
      job_key_mode,
    })
    await enqueue([{ task: 'pay', job_key: 'k', run_at: '2031-01-01T00:00:00Z' }, later('preserve_run_at')])
    const runAt = async () => (await worker.query('select run_at from graphile_worker._private_jobs')).rows
    expect(await runAt()).toEqual([{ run_at: new Date('2031-01-01T00:00:00Z') }])
    await enqueue([later('replace')])
    expect(await runAt()).toEqual([{ run_at: new Date('2032-01-01T00:00:00Z') }])
  })

  it('enqueues nothing when one of the jobs is wrong', async () => {
    await expect(enqueue([{ task: 'pay' }, { payload: {} }])).rejects.toThrow('job 2 has no task')
    await expect(enqueue({ task: 'pay' })).rejects.toThrow('expects an array')
    expect(await pending()).toBe(0)
  })
})

describe('dead jobs', () => {
  it('are listed with their error and no longer pending', async () => {
    const id = await killJob()
    expect(await dead()).toEqual([
      expect.objectContaining({ id, task: 'pay', attempts: 1, max_attempts: 1, payload: { order: 7 } }),
    ])
    expect((await dead())[0].last_error).toMatch(/the provider is down/)
    expect(await pending()).toBe(0)
  })

  it('run again after a retry', async () => {
    const id = await killJob()
    expect((await app.query('select jobs.retry($1) as done', [id])).rows).toEqual([{ done: true }])
    expect(await dead()).toEqual([])
    const done: unknown[] = []
    await work({ pay: (payload) => void done.push(payload) })
    expect(done).toEqual([{ order: 7 }])
    expect(await pending()).toBe(0)
  })

  it('are the only ones that can be retried', async () => {
    const { rows } = await enqueue([{ task: 'pay' }])
    expect((await app.query('select jobs.retry($1) as done', [rows[0]?.ids[0]])).rows).toEqual([{ done: false }])
    expect((await app.query('select jobs.retry(987654321) as done')).rows).toEqual([{ done: false }])
  })
})

describe('jobs.lag', () => {
  const lag = async (): Promise<number> => (await app.query('select jobs.lag() as lag')).rows[0].lag

  it('is zero with nothing to do, and with nothing due yet', async () => {
    expect(await lag()).toBe(0)
    await enqueue([{ task: 'pay', run_at: '2040-01-01T00:00:00Z' }])
    expect(await lag()).toBe(0)
  })

  it('is the lateness of the oldest due job in seconds', async () => {
    await enqueue([{ task: 'pay', run_at: new Date(Date.now() - 90_000).toISOString() }, { task: 'pay' }])
    expect(await lag()).toBeGreaterThan(89)
    expect(await lag()).toBeLessThan(100)
  })

  it('counts nothing of the background, which nobody waits for', async () => {
    const run_at = new Date(Date.now() - 900_000).toISOString()
    const before = await lag()
    await enqueue([{ task: 'draw', run_at, queue_name: 'draw', priority: 10 }])
    expect(await lag()).toBeLessThan(Math.max(before, 1) + 60)
  })
})

describe('the application', () => {
  it.each([
    ["select graphile_worker.add_job('pay')", 'schema graphile_worker'],
    ['select * from graphile_worker._private_jobs', 'schema graphile_worker'],
    ['select * from graphile_worker.jobs', 'schema graphile_worker'],
    ['delete from graphile_worker._private_jobs', 'schema graphile_worker'],
    ['create table jobs.mine ()', 'schema jobs'],
    ['create table public.mine ()', 'schema public'],
    ['create temp table mine ()', 'temporary tables'],
    ['create schema mine', 'database'],
  ])('may not %s', async (statement, what) => {
    await expect(app.query(statement)).rejects.toThrow(new RegExp(`permission denied.*${what}`))
  })
})

describe('prepareWorkerSchema', () => {
  it('can run again, even twice at once, and loses no job', async () => {
    await enqueue([{ task: 'pay' }])
    await Promise.all([prepareWorkerSchema(database.workerUrl), prepareWorkerSchema(database.workerUrl)])
    expect(await pending()).toBe(1)
  })

  it('gives nobody else its functions', async () => {
    const { rows } = await worker.query(
      "select proname from pg_proc where pronamespace = 'jobs'::regnamespace and has_function_privilege('waybill_owner', oid, 'execute')",
    )
    expect(rows).toEqual([])
  })
})
