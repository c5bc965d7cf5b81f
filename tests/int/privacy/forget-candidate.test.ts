import { afterEach, expect, it } from 'vitest'
import { openRecruiting } from '../../factories/recruiting'
import type { Person } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'

/** CMP-7: whoever looked into an erased driver's past is asked to forget him, and is asked nothing else any more. */
const at = openRecruiting()
const PATIENCE = { timeout: 20_000, interval: 50 }

interface Candidate {
  id: string
  first_name: string | null
  last_name: string | null
  email: string | null
  custom_id: string
}
interface Check {
  id: string
  candidate: string | null
  url: string | null
  due_at: Date | null
}

afterEach(() => at.checkr.suffer(null))

const rows = async <T>(query: string, ...values: unknown[]) => (await at.town.sql.query(query, values)).rows as T[]
const checkOf = async (driverId: string) =>
  (await rows<Check>('select id, candidate, url, due_at from background_checks where driver_id = $1', driverId))[0]
const candidateOf = async (checkId: string) =>
  (await at.checkr.tell<Candidate[]>('/book/candidates')).find(({ custom_id }) => custom_id === checkId)
const forgotten = async (checkId: string) => {
  const one = await candidateOf(checkId)
  return one && [one.first_name, one.last_name, one.email].every((each) => each === null)
}
const told = async (checkId: string) =>
  (
    await rows<{ facts: unknown }>(
      `select facts from compliance_log where command = 'erasure.provider_forgot' and subject_id = $1`,
      checkId,
    )
  ).map(({ facts }) => facts)

/** Somebody who is invited to give his consent. */
async function invited() {
  const driver = await at.documented()
  await awaitUntil(async () => Boolean((await checkOf(driver.driverId))?.url), PATIENCE)
  const check = await checkOf(driver.driverId)
  if (!check) throw new Error('no check')
  return { driver, check }
}
async function erase(who: Person): Promise<void> {
  const asked = await at.town.api.post('/api/privacy/erasures', {
    token: at.town.people.compliance.token,
    body: { of: { personId: who.id }, reason: 'By letter' },
  })
  expect(asked.status).toBe(202)
  const done = () => rows(`select from person_erasures where person_id = $1 and state = 'done'`, who.id)
  await awaitUntil(async () => (await done()).length === 1, PATIENCE)
}

it('Checkr removes what it knows of an erased driver, which stands in the log', async () => {
  const { driver, check } = await invited()
  expect(await candidateOf(check.id)).toMatchObject({ email: driver.email })
  await erase(driver)
  await awaitUntil(async () => (await told(check.id)).length > 0, PATIENCE)
  expect(await told(check.id)).toEqual([{ provider: 'checkr' }])
  expect(await forgotten(check.id)).toBe(true)
  await at.run('sweep-background-checks')
  expect(await checkOf(driver.driverId)).toEqual({ id: check.id, candidate: null, url: null, due_at: null })
})

it('one whose candidate was never told here is looked for', async () => {
  const { driver, check } = await invited()
  await rows('update background_checks set candidate = null, invitation = null where id = $1', check.id)
  await erase(driver)
  await awaitUntil(() => forgotten(check.id).then(Boolean), PATIENCE)
})

it('a provider that is down is asked until it has done it', async () => {
  const { driver, check } = await invited()
  await at.checkr.suffer('outage')
  await erase(driver)
  await awaitUntil(async () => (await at.checkr.calls()) > 0, PATIENCE)
  expect(await told(check.id)).toEqual([])
  await at.checkr.suffer(null)
  await awaitUntil(async () => (await told(check.id)).length === 1, PATIENCE)
  expect(await forgotten(check.id)).toBe(true)
})
