import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { recordFinding } from '../../../src/commands/identity-checks/record-finding'
import { openText } from '../../../src/commands/sealed-text'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { comeOfAgeJob } from '../../../src/jobs/come-of-age'
import { sweepIdentity } from '../../../src/jobs/sweep-identity'
import { told } from '../../factories/ask'
import { identityOf } from '../../factories/identity'
import { holdPaper } from '../../factories/papers'
import { makeTown, type Person, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { startServerWithPersona } from '../../setup/server-with-identity'

let server: Awaited<ReturnType<typeof startServerWithPersona>>
let town: Town
let who: Person
const { start, status, begun, until, row, events } = identityOf(() => town)

beforeAll(async () => {
  server = await startServerWithPersona()
  town = await makeTown(server)
})
beforeEach(async () => {
  await server.persona.tell('/calm', {})
  who = await town.person('customer')
})
afterAll(async () => {
  await town?.close()
  await server?.stop()
})

describe('a check by Persona', () => {
  it('lets a person pass who goes through its page, and says of what age he is', async () => {
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl, { kind: 'driving_licence', country: 'US', state: 'FL' })
    const passed = await until(who, 'approved')
    expect(passed).toMatchObject({ id, provider: 'persona', over18: true, over21: true, flowUrl: null, reason: null })
    expect(await row(id)).toMatchObject({ document_kind: 'driving_licence', issuing: 'US-FL', decided_by_id: null })
    expect(await events(id)).toEqual(['identity.started', 'identity.approved'])
  })

  it('is told in the compliance log, without a date of birth', async () => {
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl, { bornOn: '1991-07-09' })
    await until(who, 'approved')
    const { rows } = await town.sql.query(
      `select command, outcome, actor_role, market_id, facts from compliance_log where kind = 'identity' and subject_id = $1 order by id`,
      [id],
    )
    expect(rows.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      'identity.started pending',
      'identity.approved passed',
    ])
    expect(rows[1]).toMatchObject({
      actor_role: 'system',
      market_id: town.marketId,
      facts: { over21: true, to: 'approved' },
    })
    expect(JSON.stringify(rows)).not.toContain('1991-07-09')
  })

  it('keeps the date of birth sealed, and the address of the page while it serves', async () => {
    const { id, flowUrl } = await begun(who)
    const open = await row(id)
    expect(String(open?.flow_url)).not.toContain('http')
    await holdPaper(flowUrl, { bornOn: '1991-07-09' })
    await until(who, 'approved')
    const kept = await row(id)
    expect(kept?.flow_url).toBeNull()
    expect(JSON.stringify(kept)).not.toContain('1991-07-09')
    expect(openText(boundApp().vault, SEALED.checkedBirth.about(id), String(kept?.born_on))).toBe('1991-07-09')
  })

  it('asks the provider, whatever the way back says', async () => {
    const { flowUrl } = await begun(who)
    const sent = await holdPaper(flowUrl, { outcome: 'fail' })
    const back = new URL(sent.headers.get('location') ?? '')
    back.searchParams.set('status', 'completed')
    expect(await until(who, 'declined')).toMatchObject({ reason: 'provider_rejected', over21: null })
  })

  it('lets nobody pass who is too young by his paper, whatever he told us', async () => {
    await town.sql.query(`update users set date_of_birth = '1980-01-01' where id = $1`, [who.id])
    const { flowUrl } = await begun(who)
    const young = new Date()
    young.setUTCFullYear(young.getUTCFullYear() - 20)
    await holdPaper(flowUrl, { bornOn: young.toISOString().slice(0, 10) })
    expect(await until(who, 'declined')).toMatchObject({ reason: 'under_age' })
  })

  it('has a person look where the provider cannot decide, no date was read or the name is another', async () => {
    const { flowUrl } = await begun(who)
    await holdPaper(flowUrl, { outcome: 'review' })
    expect(await until(who, 'needs_review')).toMatchObject({ reason: 'provider_review' })
    const other = await town.person('customer')
    await holdPaper((await begun(other)).flowUrl, { bornOn: '' })
    expect(await until(other, 'needs_review')).toMatchObject({ reason: 'no_date_of_birth' })
    const third = await town.person('customer')
    await holdPaper((await begun(third)).flowUrl, { first: 'Somebody', last: 'Else' })
    expect(await until(third, 'needs_review')).toMatchObject({ reason: 'name_differs' })
  })

  it('is one, however many begin it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => start(who)))
    expect(new Set(answers.map(({ status: code }) => code))).toEqual(new Set([201]))
    const ids = new Set(answers.map(({ body }) => body.id))
    expect(ids.size).toBe(1)
    expect(await server.inquiries([...ids][0] ?? '')).toHaveLength(1)
  })

  it('is not begun anew by who has passed, until its end is near', async () => {
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl)
    await until(who, 'approved')
    expect((await start(who)).body).toMatchObject({ id, status: 'approved', flowUrl: null })
    await town.sql.query(`update identity_checks set valid_until = now() + interval '20 days' where id = $1`, [id])
    await sweepIdentity.run(boundApp(), undefined)
    expect(await events(id)).toContain('identity.expiring')
    const next = await begun(who)
    expect(next.id).not.toBe(id)
    await holdPaper(next.flowUrl)
    await awaitUntil(async () => (await row(id))?.status === 'expired')
    expect((await status(who)).map((each) => [each.id, each.status])).toEqual([[next.id, 'approved']])
  })

  it('ends on its day', async () => {
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl)
    await until(who, 'approved')
    await town.sql.query(`update identity_checks set valid_until = now() - interval '1 second' where id = $1`, [id])
    await sweepIdentity.run(boundApp(), undefined)
    expect(await row(id)).toMatchObject({ status: 'expired', reason: 'outdated' })
    expect((await begun(who)).id).not.toBe(id)
  })

  it('ends with the paper, where that is earlier', async () => {
    const { id, flowUrl } = await begun(who)
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await holdPaper(flowUrl, { expiresOn: soon })
    await until(who, 'approved')
    const until24 = new Date(String((await row(id))?.valid_until)).getTime() - Date.parse(`${soon}T00:00:00Z`)
    expect(until24 / 3_600_000).toBeCloseTo(23, 0)
  })

  it('ends with the paper also where somebody has to look, by what was read last', async () => {
    const { compliance } = town.people
    const { id, flowUrl } = await begun(who)
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await holdPaper(flowUrl, { outcome: 'review', bornOn: '1990-01-31', expiresOn: soon })
    await until(who, 'needs_review')
    const reference = String((await row(id))?.reference)
    const { documentKind, issuing } = { documentKind: 'passport' as const, issuing: 'CM' }
    const read = { reference, operationId: id, documentKind, issuing, documentExpiresOn: soon, decidedAt: null }
    const found = { ...read, state: 'passed' as const, name: 'Somebody Else', dateOfBirth: '2005-01-31' }
    await recordFinding(systemCall(boundApp(), 'test'), { checkId: id, found })
    const decided = await town.api.post(`/api/identity-checks/${id}/approve`, {
      token: compliance.token,
      body: { reason: 'It is her.' },
    })
    expect(decided.status).toBe(200)
    expect(await row(id)).toMatchObject({ status: 'approved', over_21: true })
    const sealed = String((await row(id))?.born_on)
    expect(openText(boundApp().vault, SEALED.checkedBirth.about(id), sealed)).toBe('2005-01-31')
    const ends = new Date(String((await row(id))?.valid_until)).getTime() - Date.parse(`${soon}T00:00:00Z`)
    expect(ends / 3_600_000).toBeCloseTo(23, 0)
  })

  it('that lapsed is forgotten by its provider, whatever was shown there', async () => {
    const { id } = await begun(who)
    await server.persona.suffer('outage')
    await town.sql.query(
      `update identity_checks set created_at = now() - interval '3 days', due_at = now() where id = $1`,
      [id],
    )
    await sweepIdentity.run(boundApp(), undefined).catch(() => undefined)
    expect(await row(id)).toMatchObject({ status: 'expired', reason: 'lapsed', forget_at: expect.any(Date) })
    await server.persona.suffer(null)
    await town.sql.query('update identity_checks set forget_at = now() where id = $1', [id])
    await sweepIdentity.run(boundApp(), undefined)
    expect(await row(id)).toMatchObject({ forget_at: null })
  })

  it('knows who comes of age after it', async () => {
    await town.sql.query('update markets set identity_alcohol_minimum = 18 where id = $1', [town.marketId])
    const { id, flowUrl } = await begun(who)
    const born = new Date()
    born.setUTCFullYear(born.getUTCFullYear() - 21)
    born.setUTCDate(born.getUTCDate() + 2)
    await holdPaper(flowUrl, { bornOn: born.toISOString().slice(0, 10) })
    expect(await until(who, 'approved')).toMatchObject({ over18: true, over21: false })
    await town.sql.query('update markets set identity_alcohol_minimum = 21 where id = $1', [town.marketId])
    const later = new Date(Date.now() + 3 * 86_400_000)
    const app = boundApp()
    await comeOfAgeJob.run({ ...app, clock: { ...app.clock, now: () => later } }, undefined)
    expect(await row(id)).toMatchObject({ over_18: true, over_21: true })
  })

  it('taken back is forgotten by the provider too', async () => {
    const { id, flowUrl } = await begun(who)
    const taken = await town.api.post(`/api/verify/${id}/withdraw`, { token: who.token })
    expect(taken.body).toMatchObject({ status: 'withdrawn' })
    await sweepIdentity.run(boundApp(), undefined)
    expect((await holdPaper(flowUrl)).status).toBe(410)
    expect(await row(id)).toMatchObject({ forget_at: null })
    expect(told(await town.api.post(`/api/verify/${id}/withdraw`, { token: who.token }))).toBe('409 illegal_transition')
  })
})
