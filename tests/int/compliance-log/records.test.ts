import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { boundApp } from '../../../src/commands/app'
import { command } from '../../../src/commands/command'
import { RECORD_COLUMNS, type RecordRow, readRecord } from '../../../src/commands/compliance-log/record-row'
import { systemCall } from '../../../src/commands/context'
import { canonicalRecord } from '../../../src/domain/compliance-log/record'
import { WaybillError } from '../../../src/domain/errors'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** CMP-1 and CMP-6: what is written into the log, with what, and what nobody can read there. */
let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Stored = RecordRow & { mac: string; macKey: string; personalOpened: Record<string, unknown> | null }

/** Records about a subject, the oldest first, their personal values opened where the key is still there. */
async function recordsOf(subjectId: string, kind?: string): Promise<Stored[]> {
  const { db, personKeys } = boundApp()
  const rows = await db.rows<Stored & { wrapped: string | null }>(sql`
    select ${RECORD_COLUMNS}, r.mac, r.mac_key as "macKey", k.wrapped from compliance_log r left join person_keys k on k.id = r.personal_key
    where r.subject_id = ${subjectId} order by r.at, r.id`)
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => ({
      ...row,
      personalOpened:
        row.wrapped && row.personal && row.personalKey
          ? JSON.parse(personKeys.open({ id: row.personalKey, wrapped: row.wrapped }, row.personal, row.id))
          : null,
    }))
}

const patch = (path: string, body: object, token = town.people.admin.token) =>
  town.api.call('PATCH', path, { token, body })

describe('a record', () => {
  it('is authentic from its insert, and not when anything of it is another', async () => {
    const id = randomUUID()
    const told = command('test.tell', z.object({}), async (ctx) => {
      ctx.record({
        kind: 'decision',
        outcome: 'refused',
        code: 'too_young',
        subject: { kind: 'test', id },
        market: town.marketId,
        facts: { age: 20.5, rule: { version: 3 }, at: new Date('2026-11-22T12:00:00Z'), text: 'é😀\0' },
      })
    })
    await told(systemCall(boundApp(), 'test'), {})
    const [row] = await recordsOf(id)
    if (!row) throw new Error('nothing was recorded')
    const mac = { key: row.macKey, mac: row.mac }
    const { logSeals } = boundApp()
    expect(logSeals.isAuthentic(canonicalRecord(readRecord(row)), mac)).toBe(true)
    expect(logSeals.isAuthentic(canonicalRecord(readRecord({ ...row, code: 'old_enough' })), mac)).toBe(false)
    expect(row).toMatchObject({ kind: 'decision', outcome: 'refused', marketId: town.marketId, personal: null })
  })

  it.each([1, 2, 40])('reads as it was told, alone and among others: %i by one command', async (many) => {
    const ids = Array.from({ length: many }, () => randomUUID())
    const personal = { name: `Planted "${many}", \\ {é😀}` }
    const changes = [{ field: 'note', from: null, to: `a "quoted", \\ {curly} text\nNULL` }] as const
    const told = command('test.tell', z.object({}), async (ctx) => {
      for (const id of ids) {
        const subject = { kind: 'test', id }
        ctx.record({ kind: 'change', outcome: 'done', code: 'NULL', subject, changes, personal, person: id })
      }
    })
    await told(systemCall(boundApp(), 'test'), {})
    for (const id of ids) {
      const [row, ...others] = await recordsOf(id)
      if (!row) throw new Error('nothing was recorded')
      expect(others).toEqual([])
      expect(row).toMatchObject({ code: 'NULL', marketId: null, facts: null, changes, personalOpened: personal })
      const mac = { key: row.macKey, mac: row.mac }
      expect(boundApp().logSeals.isAuthentic(canonicalRecord(readRecord(row)), mac)).toBe(true)
    }
  })

  it('of one person never has the nonce of another of hers: an equal text is sealed to another each time', async () => {
    const person = randomUUID()
    const told = command('test.tell', z.object({}), async (ctx) => {
      const subject = { kind: 'test', id: person }
      for (const time of [1, 2, 3])
        ctx.record({
          kind: 'privacy',
          outcome: 'done',
          subject,
          facts: { time },
          personal: { name: 'the same' },
          person,
        })
    })
    await Promise.all([told(systemCall(boundApp(), 'test'), {}), told(systemCall(boundApp(), 'test'), {})])
    await told(systemCall(boundApp(), 'test'), {})
    const rows = await recordsOf(person)
    const nonces = rows.map(
      (row) => `${row.personalKey} ${Buffer.from(row.personal ?? '', 'base64').toString('hex', 0, 12)}`,
    )
    expect(new Set(nonces).size).toBe(9)
    expect(rows.map((row) => row.personalOpened)).toEqual(rows.map(() => ({ name: 'the same' })))
  })

  it('has the address and the device of its actor under the actor’s key, and nowhere in clear', async () => {
    const { id, token } = town.people.owner
    const answer = await town.api.post(`/api/restaurants/${town.mine.id}/pause`, {
      token,
      body: { minutes: 5 },
      headers: { 'user-agent': 'Planted device 4711' },
    })
    expect(answer.status).toBe(200)
    const row = (await recordsOf(town.mine.id)).at(-1)
    expect(row).toMatchObject({
      kind: 'action',
      command: 'restaurant.pause',
      outcome: 'done',
      actorId: id,
      marketId: town.marketId,
    })
    expect(row?.personalOpened).toMatchObject({ userAgent: 'Planted device 4711' })
    const { rows } = await town.sql.query(`select to_jsonb(r)::text as text from compliance_log r where r.id = $1`, [
      row?.id,
    ])
    expect(rows[0].text).not.toContain('4711')
  })

  it('of a refusal survives it where it was asked to, and nothing else does', async () => {
    const [kept, lost] = [randomUUID(), randomUUID()]
    const refuse = command('test.refuse', z.object({}), async (ctx) => {
      ctx.subject('test', lost)
      ctx.record({ kind: 'decision', outcome: 'refused', subject: { kind: 'test', id: kept }, survives: true })
      ctx.record({ kind: 'decision', outcome: 'allowed', subject: { kind: 'test', id: lost } })
      throw new WaybillError('forbidden')
    })
    await expect(refuse(systemCall(boundApp(), 'test'), {})).rejects.toThrow(WaybillError)
    expect((await recordsOf(kept)).map(({ outcome }) => outcome)).toEqual(['refused'])
    expect(await recordsOf(lost)).toEqual([])
  })

  it('of another person is sealed under that person’s key', async () => {
    const id = randomUUID()
    const { customer } = town.people
    const tell = command('test.identity', z.object({}), async (ctx) => {
      const personal = { documentNumber: 'PLANTED-99' }
      ctx.record({ kind: 'identity', outcome: 'passed', subject: { kind: 'test', id }, person: customer.id, personal })
    })
    await tell(systemCall(boundApp(), 'test'), {})
    const [row] = await recordsOf(id)
    const { rows } = await town.sql.query('select person from person_keys where id = $1', [row?.personalKey])
    expect(rows).toEqual([{ person: `user:${customer.id}` }])
    expect(row?.personalOpened).toEqual({ documentNumber: 'PLANTED-99' })
  })
})

describe('a generated write', () => {
  it('leaves what it changed, old and new, once', async () => {
    const id = await town.product({ stock: 3 })
    expect((await patch(`/api/products/${id}`, { price: 1250 })).status).toBe(200)
    expect(await recordsOf(id, 'change')).toMatchObject([
      {
        command: 'products.update',
        subjectKind: 'product',
        actorId: town.people.admin.id,
        marketId: town.marketId,
        changes: [{ field: 'price', from: 1000, to: 1250 }],
      },
    ])
  })

  it('tells the language of a text that has several', async () => {
    const id = await town.product({ stock: 3 })
    expect((await patch(`/api/products/${id}?locale=fr`, { name: 'Poulet DG' })).status).toBe(200)
    const [row] = await recordsOf(id, 'change')
    expect(row?.changes).toMatchObject([{ field: 'name', locale: 'fr', to: 'Poulet DG' }])
  })

  it('leaves nothing where nothing changed, or where it was refused', async () => {
    const id = await town.product({ stock: 3 })
    expect((await patch(`/api/products/${id}`, { price: 1000 })).status).toBe(200)
    expect((await patch(`/api/products/${id}`, { price: -1 })).status).toBe(400)
    expect(await recordsOf(id, 'change')).toEqual([])
  })

  it('of a person has names and numbers sealed, and the password nowhere', async () => {
    const { id } = town.people.support
    const body = { fullName: 'Planted Name', password: 'Planted-password-1' }
    expect((await patch(`/api/users/${id}`, body)).status).toBe(200)
    const row = (await recordsOf(id, 'change')).at(-1)
    expect(row?.changes).toEqual([
      { field: 'fullName', hidden: 'sealed' },
      { field: 'password', hidden: 'secret' },
    ])
    expect(row?.personalOpened).toMatchObject({ after: { fullName: 'Planted Name' } })
    expect(JSON.stringify({ ...row, personalOpened: null })).not.toContain('Planted')
  })

  it('that makes a row leaves all its values', async () => {
    const made = await town.api.post<{ doc: { id: string } }>('/api/categories', {
      token: town.people.admin.token,
      body: { name: 'Planted', slug: 'planted', position: 3 },
    })
    expect(made.status).toBe(201)
    const [creation] = await recordsOf(made.body.doc.id, 'change')
    expect(creation).toMatchObject({ command: 'categories.create', subjectKind: 'category' })
    expect(creation?.changes).toContainEqual({ field: 'slug', from: null, to: 'planted' })
  })
})
