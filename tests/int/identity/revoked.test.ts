import { afterAll, beforeAll, expect, it } from 'vitest'
import { told } from '../../factories/ask'
import { identityOf } from '../../factories/identity'
import { makeTown, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { start, status, handIn, decide, row } = identityOf(() => town)

const GOOD = { reason: 'The passport is good.', dateOfBirth: '1990-01-31', documentKind: 'passport', issuing: 'CM' }
const WHY = { reason: 'The passport was somebody else’s.' }

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})
afterAll(async () => {
  await town?.close()
  await server?.stop()
})

it('ends a check that was passed and should not have been: it counts no more, its date of birth is gone, and another may be made', async () => {
  const who = await town.person('customer')
  const { compliance } = town.people
  const { id } = (await handIn(who)).body
  expect(told(await decide(compliance, id, 'revoke', WHY))).toBe('409 illegal_transition')
  await decide(compliance, id, 'approve', GOOD)
  expect(told(await decide(compliance, id, 'revoke', { reason: ' ' }))).toBe('422 reason_required')
  expect(told(await decide(town.people.admin, id, 'revoke', WHY))).toBe('403 forbidden')

  expect((await decide(compliance, id, 'revoke', WHY)).body).toEqual({ id, status: 'expired', ...WHY })
  expect(await row(id)).toMatchObject({ status: 'expired', born_on: null, decided_by_id: compliance.id })
  expect((await status(who))[0]).toMatchObject({ status: 'expired' })
  expect(told(await decide(compliance, id, 'revoke', WHY))).toBe('409 illegal_transition')
  const { rows } = await town.sql.query(
    `select facts, actor_id, personal from compliance_log where subject_id = $1 and command = 'identity.expired'`,
    [id],
  )
  expect(rows).toEqual([
    { facts: expect.objectContaining({ revoked: true }), actor_id: compliance.id, personal: expect.any(String) },
  ])
  expect((await start(who)).status).toBe(201)
})

it('stops the driver whom it proved, until a person lets him drive', async () => {
  const driver = await town.person('driver')
  const { compliance } = town.people
  const { id } = (await handIn(driver, { type: 'driver' })).body
  await decide(compliance, id, 'approve', GOOD)
  const driven = async () =>
    (
      await town.sql.query(
        'select stage, identity_passed_at is not null as proved, identity_reference as reference, born_on as born from drivers where id = $1',
        [driver.driverId],
      )
    ).rows[0]
  await awaitUntil(async () => (await driven()).proved)
  await decide(compliance, id, 'revoke', WHY)
  expect(await driven()).toEqual({ stage: 'suspended', proved: false, reference: null, born: null })
})

it('decides about the picture that was looked at, and about no other', async () => {
  const who = await town.person('customer')
  const { compliance } = town.people
  const first = (await handIn(who)).body
  const second = (await handIn(who)).body
  for (const verb of ['approve', 'decline'] as const)
    expect(told(await decide(compliance, first.id, verb, { ...GOOD, documentId: first.documentId })), verb).toBe(
      '409 stale',
    )
  const { body } = await decide(compliance, first.id, 'approve', { ...GOOD, documentId: second.documentId })
  expect(body.status).toBe('approved')
})
