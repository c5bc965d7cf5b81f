import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aesGcmVault } from '../../../src/adapters/vault/aes-gcm'
import { vaultPersonKeys } from '../../../src/adapters/vault/person-keys'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { forgetPerson } from '../../../src/commands/compliance-log/forget-person'
import { liftHold, placeHold } from '../../../src/commands/compliance-log/hold-log'
import { purgeLog } from '../../../src/commands/compliance-log/purge-log'
import { readEntry } from '../../../src/commands/compliance-log/read-entry'
import { systemCall } from '../../../src/commands/context'
import { keepFor } from '../../../src/commands/privacy/keep-for'
import { resealPersonKeys } from '../../../src/jobs/reseal-person-keys'
import { exportAndVerify, takeCheckpoint } from '../../factories/log-exports'
import { sealWritten } from '../../factories/sealed-log'
import { startTestServer, type TestServer } from '../../setup/server'

/** What goes, what stays, and that whoever verifies can tell a purge from a deletion. */
let server: TestServer
let owner: pg.Client
const KEY = { id: 'k1', secret: 'Zc3Vn8Mb1Xq6Lw9Kj2Hf5Gd4Ps7Oa0Iu3Yt' }

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api', DATA_KEYS: `${KEY.id}:${KEY.secret}` })
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await server.stop()
})

const years = (count: number) => new Date(Date.now() - count * 365.25 * 86_400_000)

/** A call at another time: real time too, as it was then. */
const callAt = (moment: Date) => {
  const app = boundApp()
  return systemCall({ ...app, clock: { ...app.clock, now: () => moment, real: () => moment } }, 'test')
}
const call = () => systemCall(boundApp(), 'test')

const write = command(
  'test.write',
  z.object({ id: z.string(), userId: z.string().optional() }),
  async (ctx, { id, userId }) => {
    ctx.record({
      kind: 'access',
      outcome: 'done',
      subject: { kind: 'test', id },
      person: userId,
      personal: { name: 'Planted' },
    })
  },
  { audit: false },
)

const left = async (id: string) =>
  (await owner.query('select from compliance_log where subject_id = $1', [id])).rowCount
const verified = async () => exportAndVerify({ key: boundApp().logSeals.publicKey, checkpoint: await takeCheckpoint() })

describe('a purge', () => {
  it('takes what is older than seven years, leaves its proof, and is told by the log', async () => {
    const [old, young] = [randomUUID(), randomUUID()]
    await write(callAt(years(8)), { id: old })
    await write(callAt(years(6)), { id: young })
    await sealWritten()
    expect(await purgeLog(call(), {})).toBe(1)
    expect([await left(old), await left(young)]).toEqual([0, 1])
    await sealWritten()
    expect(await verified()).toMatchObject({ findings: [], complete: true, purged: 1 })
  })

  it('is not what a deletion by hand is taken for', async () => {
    const id = randomUUID()
    await write(call(), { id })
    await sealWritten()
    await owner.query('begin')
    await owner.query(`select set_config('waybill.purging', 'on', true)`)
    await owner.query('delete from compliance_log where subject_id = $1', [id])
    await owner.query('commit')
    expect((await verified()).findings.map(({ code }) => code)).toEqual(['record_removed'])
  })

  it('keeps what a legal hold covers until it is lifted, and follows the rule of a kind', async () => {
    const id = randomUUID()
    await write(callAt(years(3)), { id })
    await sealWritten()
    await owner.query(`insert into compliance_retention (kind, years) values ('access', 2)`)
    await expect(owner.query(`insert into compliance_retention (kind, years) values ('decision', 6)`)).rejects.toThrow(
      /least/,
    )
    await expect(keepFor(call(), { kind: 'identity', years: 6, reason: 'Cheaper' })).rejects.toThrow(
      /validation_failed/,
    )
    const { id: holdId } = await placeHold(call(), { reason: 'Case 12', about: 'subject', id })
    await purgeLog(call(), {})
    expect(await left(id)).toBe(2)
    await liftHold(call(), { holdId })
    await purgeLog(call(), {})
    expect(await left(id), 'the hold itself is told, and stays').toBe(1)
    await owner.query('delete from compliance_retention')
  })

  it('is the only way: the application may not delete', async () => {
    const app = new pg.Client({ connectionString: server.database.appUrl })
    await app.connect()
    await app.query(`select set_config('waybill.purging', 'on', false)`)
    await expect(app.query('delete from compliance_log')).rejects.toThrow(/permission denied/)
    await app.end()
  })
})

describe('the keys of a person', () => {
  it('are wrapped anew when the vault has another key, and open what they sealed', async () => {
    const [id, userId] = [randomUUID(), randomUUID()]
    await write(call(), { id, userId })
    const next = { id: 'k2', secret: randomUUID() + randomUUID() }
    const vault = aesGcmVault([next, KEY])
    const app = { ...boundApp(), vault, personKeys: vaultPersonKeys(vault, randomUUID) }
    await resealPersonKeys.run(app, {})
    const { rows } = await owner.query('select id from compliance_log where subject_id = $1', [id])
    const alone = aesGcmVault([next])
    const later = { ...boundApp(), vault: alone, personKeys: vaultPersonKeys(alone, randomUUID) }
    expect((await readEntry(systemCall(later, 'test'), rows[0])).personal).toEqual({ name: 'Planted' })
    await resealPersonKeys.run(
      { ...app, vault: aesGcmVault([KEY, next]), personKeys: vaultPersonKeys(aesGcmVault([KEY, next]), randomUUID) },
      {},
    )
  })

  it('are destroyed at erasure: nobody reads the values, and every proof holds', async () => {
    const [id, userId] = [randomUUID(), randomUUID()]
    await write(call(), { id, userId })
    await sealWritten()
    expect(await forgetPerson(call(), { userId })).toBe(1)
    const { rows } = await owner.query('select id from compliance_log where subject_id = $1', [id])
    expect(await readEntry(call(), rows[0])).toMatchObject({ personal: null, erased: true, seal: 'sealed' })
    expect((await owner.query('select from person_keys where person = $1', [`user:${userId}`])).rowCount).toBe(0)
  })
})
