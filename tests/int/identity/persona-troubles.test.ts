import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { beginCall } from '../../../src/commands/identity-checks/begin-call'
import { startCheck } from '../../../src/commands/identity-checks/start-check'
import { sweepIdentity } from '../../../src/jobs/sweep-identity'
import { identityOf } from '../../factories/identity'
import { holdPaper } from '../../factories/papers'
import { makeTown, type Person, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { PERSONA_SECRET, startServerWithPersona } from '../../setup/server-with-identity'

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

/** As Persona would tell it, and signed as Persona signs. */
async function ring(
  name: string,
  inquiryId: string,
  { secret = PERSONA_SECRET, age = 0, id = `evt_${name}_${inquiryId}` } = {},
) {
  const body = JSON.stringify({
    data: {
      type: 'event',
      id,
      attributes: { name, payload: { data: { type: 'inquiry', id: inquiryId, attributes: { status: 'approved' } } } },
    },
  })
  const t = Math.floor(Date.now() / 1000) - age
  const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
  const headers = { 'content-type': 'application/json', 'persona-signature': `t=${t},v1=${v1}` }
  return (await fetch(`${server.url}/webhooks/persona`, { method: 'POST', headers, body })).status
}

/** Every event that was heard of a check has been looked into. */
const settled = (checkId: string) =>
  awaitUntil(async () => {
    const { rows } = await town.sql.query<{ open: number; all: number }>(
      `select count(*) filter (where e.handled_at is null)::int as open, count(*)::int as all from provider_events e
       join identity_checks c on c.reference = e.reference where c.id = $1`,
      [checkId],
    )
    return rows[0] && rows[0].all > 0 && rows[0].open === 0
  })

describe('what Persona tells', () => {
  it('is written down once, however often it comes', async () => {
    await server.persona.tell('/deliveries', { copies: 5 })
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl)
    await until(who, 'approved')
    await settled(id)
    const { rows } = await town.sql.query(
      'select event_id, count(*)::int as n from provider_events e join identity_checks c on c.reference = e.reference where c.id = $1 group by 1',
      [id],
    )
    expect(rows.every(({ n }) => n === 1)).toBe(true)
    expect(await events(id)).toEqual(['identity.started', 'identity.approved'])
  })

  it('comes to the same in any order', async () => {
    await server.persona.tell('/deliveries', { hold: true, shuffle: true })
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl)
    await server.persona.tell('/deliveries', { hold: false })
    await until(who, 'approved')
    await settled(id)
    expect(await events(id)).toEqual(['identity.started', 'identity.approved'])
  })

  it('is not believed: what the provider has now wins', async () => {
    await server.persona.tell('/deliveries', { hold: true })
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl, { outcome: 'fail' })
    const reference = String((await row(id))?.reference)
    expect(await ring('inquiry.approved', reference)).toBe(200)
    expect(await until(who, 'declined')).toMatchObject({ reason: 'provider_rejected' })
  })

  it('is refused where it is forged or too old, and left where nobody knows its check', async () => {
    const { id } = await begun(who)
    const reference = String((await row(id))?.reference)
    expect(await ring('inquiry.approved', reference, { secret: 'wbhsec_of_somebody_else', id: 'evt_forged' })).toBe(400)
    expect(await ring('inquiry.approved', reference, { age: 301, id: 'evt_old' })).toBe(400)
    expect(await ring('inquiry.approved', 'inq_of_nobody', { id: 'evt_nobody' })).toBe(200)
    const heard = await town.sql.query(`select 1 from provider_events where event_id in ('evt_forged', 'evt_old')`)
    expect(heard.rows).toEqual([])
    expect((await row(id))?.status).toBe('pending')
  })

  it('is not needed: what is due is asked', async () => {
    await server.persona.tell('/deliveries', { hold: true })
    const { id, flowUrl } = await begun(who)
    await holdPaper(flowUrl)
    await town.sql.query('update identity_checks set due_at = now() where id = $1', [id])
    await sweepIdentity.run(boundApp(), undefined)
    expect((await row(id))?.status).toBe('approved')
  })
})

describe('when Persona does not answer', () => {
  it('begins nothing while it is down, and goes on by itself when it is back', async () => {
    await server.persona.suffer('outage')
    expect((await start(who)).body).toMatchObject({ status: 'created', flowUrl: null })
    await server.persona.suffer(null)
    const [check] = await status(who)
    await town.sql.query('update identity_checks set due_at = now() where id = $1', [check?.id])
    await sweepIdentity.run(boundApp(), undefined)
    expect((await until(who, 'pending')).flowUrl).toMatch(/^http/)
  })

  it('goes on after a kill between the call and its outcome, with one inquiry', async () => {
    const app = boundApp()
    const actor = { role: 'customer', userId: who.id, restaurantIds: [], marketId: town.marketId } as const
    const { id } = await startCheck({ ...systemCall(app, 'test'), actor }, { type: 'alcohol', provider: 'persona' })
    const step = await beginCall(systemCall(app, 'test'), { checkId: id })
    expect(step.step).toBe('make')
    const [persona] = app.identity
    await persona?.createCheck({
      operationId: id,
      type: 'alcohol',
      returnUrl: `${app.publicUrl}/verified`,
      locale: 'en',
    })
    // Here the process dies: nobody writes down what was answered.
    expect((await beginCall(systemCall(app, 'test'), { checkId: id })).step).toBe('rest')
    await town.sql.query(
      `update identity_checks set called_at = now() - interval '1 minute', due_at = now() where id = $1`,
      [id],
    )
    await sweepIdentity.run(app, undefined)
    expect((await row(id))?.status).toBe('pending')
    expect(await server.inquiries(id)).toHaveLength(1)
  })

  it('gives up after two days what nobody could begin', async () => {
    await server.persona.suffer('outage')
    const { body } = await start(who)
    await town.sql.query(
      `update identity_checks set created_at = now() - interval '49 hours', due_at = now() where id = $1`,
      [body.id],
    )
    await sweepIdentity.run(boundApp(), undefined)
    expect(await row(body.id)).toMatchObject({ status: 'expired', reason: 'lapsed' })
  })
})
