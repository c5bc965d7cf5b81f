import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { openText } from '../../../src/commands/sealed-text'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { forgetLoosePapersJob } from '../../../src/jobs/forget-loose-papers'
import { sweepIdentity } from '../../../src/jobs/sweep-identity'
import type { WaitingCheck } from '../../../src/queries/identity-checks/waiting-checks'
import { told } from '../../factories/ask'
import { addDocument, PDF } from '../../factories/files'
import { identityOf } from '../../factories/identity'
import { makeTown, type Person, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let who: Person
const { start, status, handIn, decide, row } = identityOf(() => town)

const GOOD = { reason: 'The passport is good.', dateOfBirth: '1990-01-31', documentKind: 'passport', issuing: 'CM' }

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})
beforeEach(async () => {
  who = await town.person('customer')
})
afterAll(async () => {
  await town?.close()
  await server?.stop()
})

const waiting = async () =>
  (
    await town.api.get<{ docs: WaitingCheck[] }>('/api/identity-checks/waiting?limit=200', {
      token: town.people.compliance.token,
    })
  ).body.docs
const gone = (documentId: string) =>
  awaitUntil(async () => (await boundApp().storage.get(`documents/${documentId}/sealed.bin`)) === undefined)
const documents = async (id: string) =>
  (await town.sql.query('select id from documents where id = $1', [id])).rows.length

describe('where nobody outside looks at papers', () => {
  it('says where a paper is handed in, and which', async () => {
    const { status: code, body } = await start(who)
    expect(code).toBe(201)
    expect(body).toMatchObject({
      status: 'pending',
      provider: 'manual',
      flowUrl: null,
      upload: { path: '/api/users/id-verification', documentTypes: expect.arrayContaining(['passport', 'id_card']) },
    })
  })

  it('waits for compliance once a paper is handed in, also without having been begun', async () => {
    const handed = await handIn(who)
    expect(handed.status).toBe(201)
    expect(handed.body).toMatchObject({ status: 'needs_review' })
    const [mine] = (await waiting()).filter(({ id }) => id === handed.body.id)
    expect(mine).toMatchObject({
      type: 'alcohol',
      provider: 'manual',
      reason: 'uploaded',
      documentKind: 'passport',
      born: false,
      minimumAge: 21,
      person: { id: who.id },
      document: { id: handed.body.documentId, mimeType: 'image/webp' },
    })
    const bell = await town.api.get<{ items: { kind: string; id: string }[] }>('/api/bell', {
      token: town.people.compliance.token,
    })
    expect(bell.body.items).toContainEqual(expect.objectContaining({ kind: 'identity', id: handed.body.id }))
  })

  it('keeps the queue in the order of waiting', async () => {
    const ids = (await waiting()).map(({ waitingSeconds }) => waitingSeconds)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })

  it('takes another picture in place of the one before, which is gone', async () => {
    const first = await handIn(who)
    const second = await handIn(who, { documentType: 'id_card' }, PDF)
    expect(second.body.id).toBe(first.body.id)
    await gone(first.body.documentId)
    expect(await row(first.body.id)).toMatchObject({ document_id: second.body.documentId, document_kind: 'id_card' })
  })

  it('takes no other file, and of nobody else', async () => {
    expect(told(await handIn(who, {}, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBe(
      '415 file_unsupported',
    )
    expect(told(await handIn(who, { documentType: 'library_card' }))).toBe('400 validation_failed')
    expect(told(await handIn(town.people.owner))).toBe('403 forbidden')
    expect((await handIn(who, {}, Buffer.concat([PDF, Buffer.alloc(9_000_000)]))).status).toBe(201)
  })
})

describe('a person who looks', () => {
  it('lets pass with a reason, by the date of birth of the paper', async () => {
    const { id } = (await handIn(who)).body
    const { compliance } = town.people
    expect(told(await decide(compliance, id, 'approve', { ...GOOD, reason: ' ' }))).toBe('422 reason_required')
    expect(told(await decide(compliance, id, 'approve', { reason: 'Good.' }))).toBe('400 validation_failed')
    expect((await decide(compliance, id, 'approve', GOOD)).body).toEqual({
      id,
      status: 'approved',
      reason: GOOD.reason,
    })
    expect(await row(id)).toMatchObject({ decided_by_id: compliance.id, over_21: true, issuing: 'CM' })
    expect((await status(who))[0]).toMatchObject({ status: 'approved', over18: true, over21: true })
    expect(openText(boundApp().vault, SEALED.checkedBirth.about(id), String((await row(id))?.born_on))).toBe(
      '1990-01-31',
    )
    expect(told(await decide(compliance, id, 'decline', { reason: 'No.' }))).toBe('409 illegal_transition')
  })

  it('lets nobody pass who is too young, nor by a paper that is out of date', async () => {
    const { id } = (await handIn(who)).body
    const young = new Date()
    young.setUTCFullYear(young.getUTCFullYear() - 20)
    const born = { ...GOOD, dateOfBirth: young.toISOString().slice(0, 10) }
    expect(told(await decide(town.people.compliance, id, 'approve', born))).toBe('422 under_age')
    const old = { ...GOOD, documentExpiresOn: '2020-01-01' }
    expect(told(await decide(town.people.compliance, id, 'approve', old))).toBe('400 validation_failed')
    const declined = await decide(town.people.compliance, id, 'decline', { reason: 'Too young.' })
    expect(declined.body.status).toBe('declined')
    expect((await status(who))[0]).toMatchObject({ status: 'declined', reason: 'Too young.', over21: null })
  })

  it('is of compliance, and never the person himself', async () => {
    const { id } = (await handIn(who)).body
    for (const role of ['admin', 'support', 'owner', 'customer', 'driver'] as const)
      expect(told(await decide(town.people[role], id, 'approve', GOOD))).toBe('403 forbidden')
    await town.sql.query('update identity_checks set person_id = $2 where id = $1', [id, town.people.compliance.id])
    expect(told(await decide(town.people.compliance, id, 'approve', GOOD))).toBe('403 second_person_needed')
    await expect(
      town.sql.query(
        `update identity_checks set status = 'declined', decided_at = now(), decided_by_id = person_id where id = $1`,
        [id],
      ),
    ).rejects.toThrow('identity_checks_second_person')
    await town.sql.query('update identity_checks set person_id = $2 where id = $1', [id, who.id])
  })

  it('cannot let pass by a paper that its person took back', async () => {
    const { id, documentId } = (await handIn(who)).body
    await town.api.post(`/api/documents/${documentId}/remove`, { token: who.token })
    expect(told(await decide(town.people.compliance, id, 'approve', GOOD))).toBe('400 validation_failed')
  })

  it('decides once, however many press at the same moment', async () => {
    const { id } = (await handIn(who)).body
    const other = await town.person('compliance')
    const answers = await Promise.all([
      decide(town.people.compliance, id, 'approve', GOOD),
      decide(other, id, 'decline', { reason: 'No.' }),
    ])
    expect(answers.map(told).filter((each) => each === '409 illegal_transition')).toHaveLength(1)
  })
})

it('stands in the log: who decided and what, and the words in nobody’s sight', async () => {
  const { id } = (await handIn(who)).body
  await decide(town.people.compliance, id, 'decline', { reason: 'Ada’s picture cannot be read.' })
  const { rows } = await town.sql.query(
    `select * from compliance_log where subject_id = $1 and kind = 'identity' order by id`,
    [id],
  )
  expect(rows.at(-1)).toMatchObject({
    command: 'identity.declined',
    outcome: 'failed',
    actor_role: 'compliance',
    actor_id: town.people.compliance.id,
    personal: expect.any(String),
  })
  expect(JSON.stringify(rows)).not.toContain('Ada')
})

describe('a paper', () => {
  it('is deleted when it was kept long enough after the decision, and the result stays', async () => {
    const { id, documentId } = (await handIn(who)).body
    await decide(town.people.compliance, id, 'approve', GOOD)
    await sweepIdentity.run(boundApp(), undefined)
    expect(await documents(documentId)).toBe(1)
    await town.sql.query(`update identity_checks set forget_at = now() - interval '1 second' where id = $1`, [id])
    await sweepIdentity.run(boundApp(), undefined)
    expect(await documents(documentId)).toBe(0)
    await gone(documentId)
    expect(await row(id)).toMatchObject({
      status: 'approved',
      document_id: null,
      forget_at: null,
      over_21: true,
      reference: id,
    })
  })

  it('goes with the decision where its market keeps none', async () => {
    await town.sql.query('update markets set identity_keep_days = 0 where id = $1', [town.marketId])
    const { id, documentId } = (await handIn(who)).body
    await decide(town.people.compliance, id, 'decline', { reason: 'The picture cannot be read.' })
    await town.sql.query('update markets set identity_keep_days = 1 where id = $1', [town.marketId])
    expect(await documents(documentId)).toBe(0)
    await gone(documentId)
  })

  it('goes with the check that its person takes back', async () => {
    const { id, documentId } = (await handIn(who)).body
    expect((await town.api.post(`/api/verify/${id}/withdraw`, { token: who.token })).status).toBe(200)
    await sweepIdentity.run(boundApp(), undefined)
    expect(await documents(documentId)).toBe(0)
    await gone(documentId)
  })

  it('goes although no check rests on it, once its market keeps none any longer', async () => {
    const loose = await addDocument(town, who, { purpose: 'identity' })
    const { documentId } = (await handIn(who)).body
    await forgetLoosePapersJob.run(boundApp(), undefined)
    expect(await documents(loose)).toBe(1)
    await town.sql.query(`update documents set created_at = now() - interval '10 years' where id in ($1, $2)`, [
      loose,
      documentId,
    ])
    await forgetLoosePapersJob.run(boundApp(), undefined)
    expect([await documents(loose), await documents(documentId)]).toEqual([0, 1])
    await gone(loose)
  })
})
