import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { sealLog } from '../../../src/commands/compliance-log/seal-log'
import { systemCall } from '../../../src/commands/context'
import { settleRestoredTransactions } from '../../../src/server/restored-transactions'
import { exportAndVerify, takeCheckpoint } from '../../factories/log-exports'
import { sealWritten } from '../../factories/sealed-log'
import { startTestServer, type TestServer } from '../../setup/server'

/** A dump that comes into a cluster whose transactions are a thousand million younger: the log goes on, whole. */
let server: TestServer
let owner: pg.Client
let before: { seq: number; hash: string }
const [sealed, waiting, later] = [randomUUID(), randomUUID(), randomUUID()]

const TABLES = ['events', 'journal_entries', 'catalog_changes', 'compliance_log']

const write = command('test.write', z.object({ id: z.string() }), async (ctx, { id }) => {
  ctx.subject('test', id)
})
const call = () => systemCall(boundApp(), 'test')

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  await write(call(), { id: sealed })
  await sealWritten()
  before = await takeCheckpoint()
  await write(call(), { id: waiting })
  const superuser = new pg.Client({ connectionString: server.database.superuserUrl() })
  await superuser.connect()
  await superuser.query('set session_replication_role = replica')
  const much = (column: string) => `((${column}::text::bigint) + 1000000000)::text::xid8`
  for (const table of TABLES) await superuser.query(`update ${table} set tx = ${much('tx')}`)
  await superuser.query(`update compliance_batches set last_tx = ${much('last_tx')}`)
  await superuser.end()
})

afterAll(async () => {
  await owner.end()
  await server.stop()
})

describe('a log that was restored into another cluster', () => {
  it('is not sealed as if nothing were new, but says what is to be done', async () => {
    await write(call(), { id: later })
    await expect(sealLog(call(), {})).rejects.toThrow(/another cluster/)
  })

  it('is settled by the migration, once', async () => {
    expect(await settleRestoredTransactions(owner)).toBe(true)
    expect(await settleRestoredTransactions(owner)).toBe(false)
  })

  it('goes on after what was sealed, and leaves out nothing', async () => {
    await sealWritten()
    const { rows } = await owner.query<{ id: string; batches: number }>(
      `select r.subject_id as id, count(l.batch)::int as batches from compliance_log r left join compliance_leaves l on l.record_id = r.id
       where r.subject_id = any ($1) group by r.subject_id`,
      [[sealed, waiting, later]],
    )
    expect(Object.fromEntries(rows.map(({ id, batches }) => [id, batches]))).toEqual({
      [sealed]: 1,
      [waiting]: 1,
      [later]: 1,
    })
    const verdict = await exportAndVerify({ key: boundApp().logSeals.publicKey, checkpoint: before })
    expect(verdict).toMatchObject({ findings: [], complete: true })
  })

  it.each(TABLES)('has its guards again on %s', async (table) => {
    const { rows } = await owner.query(
      `select tgname from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgenabled <> 'O'`,
      [table],
    )
    expect(rows).toEqual([])
  })
})
