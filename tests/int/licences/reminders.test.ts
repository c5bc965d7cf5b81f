import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inDays, putLicence } from '../../factories/licences'
import { newPhone } from '../../factories/phone-codes'
import { startTexts, type Texts } from '../../factories/texts'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type QueueWatch, watchQueue } from '../process/queue'

let texts: Texts
let server: TestServer
let town: Town
let queue: QueueWatch
let phone: string

beforeAll(async () => {
  texts = await startTexts()
  server = await startTestServer(texts.settings)
  town = await makeTown(server)
  queue = await watchQueue(server.database)
})

beforeEach(async () => {
  await town.sql.query(`update licences set renews_id = null`)
  await town.sql.query('delete from licences')
  phone = newPhone()
  await town.sql.query('update users set phone = $2 where id = $1', [town.people.owner.id, phone])
})

afterAll(async () => {
  await queue.close()
  await town.close()
  await server.stop()
  await texts.simulator.stop()
})

/** Looks now, and does not wait for the clock. */
async function sweep(): Promise<void> {
  const { sweepLicences } = await import('../../../src/jobs/sweep-licences')
  const { boundApp } = await import('../../../src/commands/app')
  await sweepLicences.run(boundApp(), {})
}

const reminded = async (id: string) =>
  (
    await town.sql.query<{ days: number }>(
      'select days from licence_reminders where licence_id = $1 order by at, days desc',
      [id],
    )
  ).rows.map(({ days }) => days)
const bell = async ({ token }: Person) =>
  (
    await town.api.get<{ items: { kind: string; id: string; about: string }[] }>('/api/bell', { token })
  ).body.items.filter(({ kind }) => kind.startsWith('licence'))
const endsIn = (id: string, days: number) =>
  town.sql.query('update licences set expires_on = $2 where id = $1', [id, inDays(days)])

describe('a licence that ends', () => {
  it('is told 60, 30, 7 and 1 days before and when it has ended, each once, by bell and by text', async () => {
    const id = await putLicence(town, { expiresOn: inDays(61) })
    await sweep()
    expect(await reminded(id)).toEqual([])
    const last = inDays(0)
    // The days pass: seen from each, the licence ends on another, which is a day of its own.
    for (const [left, days] of [
      [60, 60],
      [30, 30],
      [7, 7],
      [1, 1],
      [-1, 0],
    ] as const) {
      await town.sql.query('update licences set expires_on = $2 where id = $1', [id, inDays(left)])
      await Promise.all([sweep(), sweep()])
      await sweep()
      expect((await reminded(id)).at(-1)).toBe(days)
    }
    expect((await reminded(id)).toSorted((a, b) => b - a)).toEqual([60, 30, 7, 1, 0])
    await queue.drained(20_000)
    const sent = (await texts.to(phone)).map(({ body }) => body)
    expect(sent).toHaveLength(5)
    expect(sent.join()).toContain(inDays(30))
    expect(sent.join()).not.toContain(last)
    const { owner, compliance, admin, staff, otherOwner } = town.people
    for (const who of [owner, compliance, admin])
      expect(await bell(who)).toMatchObject([{ kind: 'licence', id, about: expect.stringContaining('Chez Awa') }])
    for (const who of [staff, otherOwner]) expect(await bell(who)).toEqual([])
  })

  it('is told as of today where nobody looked for a while, and not at all long after', async () => {
    const [late, old] = [
      await putLicence(town, { expiresOn: inDays(5) }),
      await putLicence(town, { expiresOn: inDays(-8) }),
    ]
    await sweep()
    expect([await reminded(late), await reminded(old)]).toEqual([[7], []])
  })

  it('is no more told of once it is renewed, nor where it counts for nothing', async () => {
    const id = await putLicence(town, { expiresOn: inDays(20) })
    await sweep()
    expect(await bell(town.people.compliance)).toHaveLength(1)
    const next = await putLicence(town, { expiresOn: inDays(400) })
    await town.sql.query('update licences set renews_id = $2 where id = $1', [next, id])
    expect(await bell(town.people.compliance)).toEqual([])
    await endsIn(id, 6)
    const gone = await putLicence(town, { status: 'revoked', expiresOn: inDays(6) })
    await sweep()
    expect([await reminded(id), await reminded(gone)]).toEqual([[30], []])
  })

  it('of the platform is compliance’s to hear, in its language', async () => {
    const own = newPhone()
    await town.sql.query(`update users set phone = $2, locale = 'fr' where id = $1`, [town.people.compliance.id, own])
    const id = await putLicence(town, { restaurantId: null, expiresOn: inDays(6) })
    await sweep()
    await queue.drained(20_000)
    expect((await texts.to(own)).map(({ body }) => body)).toEqual([
      expect.stringContaining(`de Chez Awa prend fin le ${inDays(6)}`),
    ])
    expect(await texts.to(phone)).toEqual([])
    expect(await bell(town.people.owner)).toEqual([])
    expect(await bell(town.people.compliance)).toMatchObject([{ id }])
  })

  it('that was handed in rings for compliance until somebody has looked at it', async () => {
    const id = await putLicence(town, { status: 'waiting', expiresOn: inDays(300) })
    expect(await bell(town.people.compliance)).toMatchObject([{ kind: 'licence_waiting', id }])
    await town.api.post(`/api/licences/${id}/approve`, { token: town.people.compliance.token, body: {} })
    expect(await bell(town.people.compliance)).toEqual([])
  })
})

describe('the text', () => {
  it('is sent once although the provider’s answer was lost', async () => {
    await texts.simulator.suffer('amnesia')
    const id = await putLicence(town, { expiresOn: inDays(6) })
    await sweep()
    const sending = async () =>
      (await town.sql.query<{ sending: string }>('select sending from licence_texts where licence_id = $1', [id]))
        .rows[0]?.sending
    await expect.poll(sending, { timeout: 30_000 }).toMatch(/unknown|calling/)
    await texts.simulator.suffer(null)
    await expect.poll(sending, { timeout: 60_000 }).toBe('accepted')
    expect(await texts.to(phone)).toHaveLength(1)
  })

  it('is not sent twice by who was killed after the call: it asks first', async () => {
    const { sendLicenceText } = await import('../../../src/jobs/send-licence-text')
    const { boundApp } = await import('../../../src/commands/app')
    const id = await putLicence(town, { expiresOn: inDays(6) })
    await sweep()
    await queue.drained(20_000)
    expect(await texts.to(phone)).toHaveLength(1)
    const { rows } = await town.sql.query<{ id: string }>(
      `update licence_texts set sending = 'calling', reference = null where licence_id = $1 returning id`,
      [id],
    )
    await sendLicenceText.run(boundApp(), { textId: rows[0]?.id ?? '' })
    expect(await texts.to(phone)).toHaveLength(1)
    const after = await town.sql.query('select sending, reference from licence_texts where licence_id = $1', [id])
    expect(after.rows).toEqual([{ sending: 'accepted', reference: expect.any(String) }])
  })
})
