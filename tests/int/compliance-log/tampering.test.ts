import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { systemCall } from '../../../src/commands/context'
import type { LogFilter } from '../../../src/domain/compliance-log/log-filter'
import type { FindingCode } from '../../../src/verify/findings'
import { exportAndVerify, type OutsideCheckpoint, takeCheckpoint } from '../../factories/log-exports'
import { sealWritten } from '../../factories/sealed-log'
import { startTestServer, type TestServer } from '../../setup/server'
import { FOREIGN, forgeChain, forgeLeaves, keepLog } from './tampering'

/** CMP-1: whatever a superuser does to the log, an outsider with one checkpoint and the key finds it, and every honest export passes. */
let server: TestServer
let db: pg.Client
let trust: { key: string; checkpoint: OutsideCheckpoint }
let putBack: () => Promise<void>

const SUBJECT = randomUUID()
const BATCHES = 5
const EACH = 7

const write = command(
  'test.decide',
  z.object({ from: z.number(), count: z.number() }),
  async (ctx, { from, count }) => {
    for (let n = from; n < from + count; n++) {
      ctx.record({
        kind: 'decision',
        outcome: n % 3 === 0 ? 'refused' : 'allowed',
        code: n % 3 === 0 ? 'too_young' : undefined,
        subject: { kind: 'test', id: SUBJECT },
        facts: { n, age: 20 + n },
        personal: { name: `Person ${n}` },
      })
    }
  },
  { audit: false },
)

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  db = new pg.Client({ connectionString: server.database.superuserUrl() })
  await db.connect()
  await db.query('set session_replication_role = replica')
  const call = systemCall(boundApp(), 'test')
  await sealWritten()
  for (let batch = 0; batch < BATCHES; batch++) {
    // By one transaction, so that no horizon cuts through them: each batch has its seven places.
    await write(call, { from: batch * EACH, count: EACH })
    await sealWritten()
  }
  trust = { key: boundApp().logSeals.publicKey, checkpoint: await takeCheckpoint() }
  putBack = await keepLog(db)
})

afterAll(async () => {
  await db.end()
  await server.stop()
})

afterEach(() => putBack())

/** The records that are worth tampering with, by batch and place. */
const AIM = `(select record_id from compliance_leaves where batch = (select max(batch) - 2 from compliance_leaves) and place = 3)`
const MIDDLE = `(select max(seq) - 2 from kept_compliance_batches)`

const found = async (filter = {}) => (await exportAndVerify(trust, filter)).findings
const aimed = async () => (await db.query<{ id: string }>(`select ${AIM} as id`)).rows[0]?.id

describe('an honest export', () => {
  it('of everything is accepted, and said to be complete', async () => {
    const verdict = await exportAndVerify(trust)
    expect(verdict).toMatchObject({ findings: [], complete: true })
    expect(verdict.records).toBeGreaterThanOrEqual(BATCHES * EACH)
  })

  it.each<LogFilter>([
    { outcome: 'refused' },
    { subjectId: SUBJECT, kind: 'decision' },
    { command: 'nothing.like.it' },
  ])('of %o is accepted, and said to prove inclusion only', async (filter) => {
    expect(await exportAndVerify(trust, filter)).toMatchObject({ findings: [], complete: false })
  })

  it('of a period is accepted as complete', async () => {
    const { rows } = await db.query(`select sealed_at from compliance_batches order by seq`)
    const from = rows[2].sealed_at.toISOString()
    expect(await exportAndVerify(trust, { from })).toMatchObject({ findings: [], complete: true })
    const to = rows[3].sealed_at.toISOString()
    expect(await exportAndVerify(trust, { to })).toMatchObject({ findings: [], complete: true })
  })

  it('made after more was written is accepted with the same checkpoint', async () => {
    const call = systemCall(boundApp(), 'test')
    await write(call, { from: 1, count: 1 })
    await sealWritten()
    expect(await found()).toEqual([])
  })
})

/** What a superuser does, and what is found first. */
const EDITS: Record<string, { sql: string; finds: FindingCode }> = {
  'another actor': { sql: `update compliance_log set actor_role = 'admin' where id = ${AIM}`, finds: 'record_altered' },
  'another outcome': { sql: `update compliance_log set outcome = 'passed' where id = ${AIM}`, finds: 'record_altered' },
  'another fact': {
    sql: `update compliance_log set facts = facts || '{"age": 21}' where id = ${AIM}`,
    finds: 'record_altered',
  },
  'one fact more': {
    sql: `update compliance_log set facts = facts || '{"note": "x"}' where id = ${AIM}`,
    finds: 'record_altered',
  },
  'another time': {
    sql: `update compliance_log set at = at - interval '1 hour' where id = ${AIM}`,
    finds: 'record_altered',
  },
  'another subject': { sql: `update compliance_log set subject_id = 'x' where id = ${AIM}`, finds: 'record_altered' },
  'other personal values': {
    sql: `update compliance_log set personal = (select personal from compliance_log where personal is not null and id <> ${AIM} limit 1) where id = ${AIM}`,
    finds: 'record_altered',
  },
  'a record deleted': { sql: `delete from compliance_log where id = ${AIM}`, finds: 'record_removed' },
  'a record deleted with its leaf': {
    sql: `with gone as (delete from compliance_leaves where record_id = ${AIM} returning record_id) delete from compliance_log where id in (select record_id from gone)`,
    finds: 'record_removed',
  },
  'the last record of a batch deleted with its leaf': {
    sql: `with gone as (delete from compliance_leaves where batch = ${MIDDLE} and place = ${EACH - 1} returning record_id)
      delete from compliance_log where id in (select record_id from gone)`,
    finds: 'record_removed',
  },
  'a record deleted and the others moved up': {
    sql: `with gone as (delete from compliance_leaves where record_id = ${AIM} returning record_id),
        up as (update compliance_leaves set place = place - 1 where batch = ${MIDDLE} and place > 3)
      delete from compliance_log where id in (select record_id from gone)`,
    finds: 'record_removed',
  },
  'a record inserted after the others': {
    sql: `with made as (insert into compliance_log (id, command, actor_role, request_id, at, recorded_at)
        values (gen_random_uuid(), 'forged', 'admin', 'r', now(), now()) returning id)
      insert into compliance_leaves (batch, place, record_id, hash) select (select max(seq) - 2 from kept_compliance_batches), ${EACH}, id, repeat('ab', 32) from made`,
    finds: 'record_inserted',
  },
  'a record put in the place of another': {
    sql: `with made as (insert into compliance_log (id, command, actor_role, request_id, at, recorded_at)
        values (gen_random_uuid(), 'forged', 'admin', 'r', now(), now()) returning id)
      update compliance_leaves set record_id = (select id from made) where record_id = ${AIM}`,
    finds: 'record_altered',
  },
  'two records exchanged': {
    sql: `update compliance_leaves set place = place + 1000 where batch = ${MIDDLE} and place in (3, 4);
      update compliance_leaves set place = 1007 - place where batch = ${MIDDLE} and place > 1000`,
    finds: 'root_differs',
  },
  'two batches exchanged': {
    sql: `with far as (update compliance_batches set seq = seq + 1000 where seq in (${MIDDLE}, ${MIDDLE} + 1) returning 1) select 1 from far;
      update compliance_batches set seq = 2 * ${MIDDLE} + 1 - (seq - 1000) where seq > 1000`,
    finds: 'chain_broken',
  },
  'a batch taken out': {
    sql: `delete from compliance_leaves where batch = ${MIDDLE}; delete from compliance_batches where seq = ${MIDDLE}`,
    finds: 'chain_broken',
  },
  'the tail cut off': {
    sql: `delete from compliance_log where id in (select record_id from compliance_leaves where batch > ${MIDDLE});
      delete from compliance_leaves where batch > ${MIDDLE}; delete from compliance_batches where seq > ${MIDDLE}`,
    finds: 'checkpoint_beyond',
  },
  'the beginning cut off': {
    sql: `delete from compliance_leaves where batch < ${MIDDLE}; delete from compliance_batches where seq < ${MIDDLE}`,
    finds: 'range_cut',
  },
  'another signature': {
    sql: `update compliance_batches set signature = reverse(signature) where seq = ${MIDDLE}`,
    finds: 'signature_wrong',
  },
  'the whole log taken away': {
    sql: 'delete from compliance_log; delete from compliance_leaves; delete from compliance_batches',
    finds: 'checkpoint_older',
  },
}

describe('tampering', () => {
  it.each(Object.entries(EDITS))('%s is found', async (_what, { sql, finds }) => {
    const id = await aimed()
    await db.query(sql)
    const [first] = await found()
    expect(first?.code).toBe(finds)
    if (finds === 'record_altered' && first?.id === id) expect(first).toMatchObject({ place: 3 })
  })

  const edit = () => db.query(EDITS['another fact']?.sql ?? '')

  it('that fits the leaves to a changed record is found', async () => {
    await edit()
    await forgeLeaves(db)
    expect((await found()).map(({ code }) => code)).toContain('root_differs')
  })

  it('that writes all heads anew, without a key, is found', async () => {
    await edit()
    await forgeLeaves(db)
    await forgeChain(db, { key: trust.key, sign: () => 'AAAA' })
    expect((await found()).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature_wrong', 'checkpoint_differs']),
    )
  })

  it('that signs all anew with another key is found', async () => {
    await edit()
    await forgeLeaves(db)
    await forgeChain(db, { key: FOREIGN.publicKey, sign: FOREIGN.sign })
    expect((await found()).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['key_not_trusted', 'checkpoint_differs']),
    )
  })

  it('that claims to be the successor of our key is found', async () => {
    await edit()
    await forgeLeaves(db)
    await forgeChain(db, {
      key: FOREIGN.publicKey,
      sign: FOREIGN.sign,
      succeed: (text) => FOREIGN.sign(text) ?? '',
    })
    expect((await found()).map(({ code }) => code)).toContain('key_not_trusted')
  })

  it('by somebody who has our signing key is found by the checkpoint', async () => {
    const { sign } = boundApp().logSeals
    await edit()
    await forgeLeaves(db)
    await forgeChain(db, { key: trust.key, sign: (text) => sign(text) })
    expect((await found()).map(({ code }) => code)).toEqual(['checkpoint_differs'])
  })

  it('before the sealing is found, and told by the seal itself', async () => {
    const call = systemCall(boundApp(), 'test')
    await write(call, { from: 1, count: 1 })
    await db.query(
      `update compliance_log set actor_role = 'admin' where id not in (select record_id from compliance_leaves)`,
    )
    await sealWritten()
    expect((await found()).map(({ code }) => code)).toEqual(['record_altered_before_sealing'])
  })

  it('with what a filtered export holds is found there, too', async () => {
    await edit()
    expect((await found({ subjectId: SUBJECT }))[0]).toEqual({
      code: 'record_altered',
      id: await aimed(),
      batch: expect.any(Number),
      place: 3,
    })
  })
})
