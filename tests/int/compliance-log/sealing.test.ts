import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keyRings } from '../../../src/adapters/log-seals/key-rings'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { sealLog } from '../../../src/commands/compliance-log/seal-log'
import { type Call, systemCall } from '../../../src/commands/context'
import { type BatchHead, BEGINNING } from '../../../src/domain/compliance-log/batch-head'
import { sealWritten } from '../../factories/sealed-log'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-1: batches follow one another without a gap, each record is in exactly one, and nobody waits for it. */
let server: TestServer
let owner: pg.Client

beforeAll(async () => {
  // The clock of the schedules is left out: this file seals when it wants to.
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  owner = new pg.Client({ connectionString: server.database.superuserUrl() })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await server.stop()
})

const call = (): Call => systemCall(boundApp(), 'test')
const seal = () => sealLog(call(), {})

const write = command('test.write', z.object({ id: z.string() }), async (ctx, { id }) => {
  ctx.subject('test', id)
})

interface Batch {
  seq: number
  size: number
  head: string
  hash: string
  signature: string
  succession: string | null
}

const batches = () => boundApp().db.rows<Batch>(sql`select * from compliance_batches order by seq`)
const batchesOf = (subjectId: string) =>
  boundApp().db.rows<{ batch: number }>(sql`
    select l.batch from compliance_log r join compliance_leaves l on l.record_id = r.id where r.subject_id = ${subjectId}`)

function isSigned(head: string, signature: string, x: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(head), key, Buffer.from(signature, 'base64url'))
}

describe('sealing', () => {
  it('puts every record into one batch, and does nothing where there is none', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID())
    for (const id of ids) await write(call(), { id })
    expect(await sealWritten()).toBeGreaterThanOrEqual(5)
    expect(await seal()).toEqual({ sealed: 0, more: false })
    for (const id of ids) expect(await batchesOf(id)).toHaveLength(1)
  })

  it('chains each batch to the one before and signs it', async () => {
    for (let round = 0; round < 3; round++) {
      await write(call(), { id: randomUUID() })
      await sealWritten()
    }
    let previous = BEGINNING
    let total = 0
    for (const [index, { seq, size, head, hash, signature }] of (await batches()).entries()) {
      const told = JSON.parse(head) as BatchHead
      total += size
      expect(told).toMatchObject({
        seq: index + 1,
        size,
        previous,
        total,
        flawed: [],
        key: boundApp().logSeals.publicKey,
      })
      expect(seq).toBe(index + 1)
      expect(isSigned(head, signature, told.key)).toBe(true)
      previous = hash
    }
  })

  it('waits for a transaction that still runs, and passes over nothing that commits later', async () => {
    const slow = randomUUID()
    const app = new pg.Client({ connectionString: server.database.appUrl })
    await app.connect()
    await app.query('begin')
    await app.query(
      `insert into compliance_log (id, command, actor_role, subject_id, request_id, at, recorded_at)
       values ($1::uuid, 'slow', 'system', $1::text, 'r', now(), now())`,
      [slow],
    )
    const quick = randomUUID()
    await write(call(), { id: quick })
    await seal()
    expect(await batchesOf(quick), 'it came after one that is not settled').toEqual([])
    await app.query('commit')
    await app.end()
    await sealWritten()
    expect(await batchesOf(slow)).toHaveLength(1)
    expect(await batchesOf(quick)).toHaveLength(1)
  })

  it('is done by one at a time', async () => {
    for (let n = 0; n < 20; n++) await write(call(), { id: randomUUID() })
    const before = (await batches()).length
    const sealed = await Promise.all(Array.from({ length: 6 }, seal))
    expect(sealed.filter((one) => one.sealed > 0).length).toBe((await batches()).length - before)
    await sealWritten()
    const { rows } = await owner.query(`
      select count(*)::int as missing from compliance_log r where not exists (select from compliance_leaves l where l.record_id = r.id)`)
    expect(rows).toEqual([{ missing: 0 }])
  })

  it('names a record that was changed before it was sealed', async () => {
    const id = randomUUID()
    await write(call(), { id })
    await owner.query('alter table compliance_log disable trigger all')
    const { rows } = await owner.query(
      `update compliance_log set actor_role = 'admin' where subject_id = $1 returning id`,
      [id],
    )
    await owner.query('alter table compliance_log enable trigger all')
    await sealWritten()
    const last = (await batches()).at(-1)
    expect(JSON.parse(last?.head ?? '{}')).toMatchObject({ flawed: [rows[0].id] })
  })

  it('has the old key sign the first batch of a new one', async () => {
    const app = boundApp()
    const [first, second] = ['o'.repeat(8), 'n'.repeat(8)].map((id) => ({ id, secret: randomUUID() + randomUUID() }))
    if (!first || !second) throw new Error('no keys')
    const sealBy = async (signers: Parameters<typeof keyRings>[0]['signers']) => {
      await write(call(), { id: randomUUID() })
      await sealWritten(
        systemCall(
          { ...app, logSeals: { ...app.logSeals, ...keyRings({ macs: signers, signers }), isAuthentic: () => true } },
          'test',
        ),
      )
      return (await batches()).at(-1)
    }
    const old = await sealBy([first])
    const young = await sealBy([second, first])
    const [oldKey, newKey] = [old, young].map((batch) => (JSON.parse(batch?.head ?? '{}') as BatchHead).key)
    expect(newKey).not.toBe(oldKey)
    expect(isSigned(young?.head ?? '', young?.succession ?? '', oldKey ?? '')).toBe(true)
  })
})

describe('the tables of the seals', () => {
  it.each(['compliance_batches', 'compliance_leaves', 'compliance_log'])('refuse changes of %s', async (table) => {
    const app = new pg.Client({ connectionString: server.database.appUrl })
    await app.connect()
    for (const statement of [`update ${table} set ctid = ctid`, `delete from ${table}`, `truncate ${table}`])
      await expect(app.query(statement)).rejects.toThrow()
    await app.end()
    await expect(owner.query(`delete from ${table}`)).rejects.toThrow(/append-only/)
  })
})
