import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WaitingCheck } from '../../../src/queries/identity-checks/waiting-checks'
import { identityOf } from '../../factories/identity'
import { holdPaper } from '../../factories/papers'
import { makeTown, type Town } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'
import { startServerWithPersona } from '../../setup/server-with-identity'

let server: Awaited<ReturnType<typeof startServerWithPersona>>
let town: Town
const { begun, until } = identityOf(() => town)

beforeAll(async () => {
  server = await startServerWithPersona()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const identityOfDriver = async (driverId: string | undefined) =>
  (
    await town.sql.query<{ passed: boolean; reference: string | null; born: string | null }>(
      'select identity_passed_at is not null as passed, identity_reference as reference, born_on as born from drivers where id = $1',
      [driverId],
    )
  ).rows[0]

it('a driver whose check is approved has proved who he is, with a sealed date of birth', async () => {
  const { driver } = town.people
  const { id, flowUrl } = await begun(driver, 'driver')
  await holdPaper(flowUrl, { bornOn: '1990-01-31' })
  await until(driver, 'approved', 'driver')
  const proved = await awaitUntil(
    async () => {
      const found = await identityOfDriver(driver.driverId)
      return found?.passed && found
    },
    { timeout: 15_000, interval: 50 },
  )
  expect(proved.reference).toBe(id)
  expect(proved.born).not.toContain('1990')
})

it('a check of another kind proves nothing of a driver, and one that failed does neither', async () => {
  const { otherDriver, customer } = town.people
  const { flowUrl } = await begun(otherDriver, 'driver')
  await holdPaper(flowUrl, { outcome: 'fail' })
  await until(otherDriver, 'declined', 'driver')
  const age = await begun(customer, 'alcohol')
  await holdPaper(age.flowUrl)
  await until(customer, 'approved', 'alcohol')
  await awaitUntil(
    async () =>
      (
        await town.sql.query(`select from events where name = 'identity.approved' and data->>'personId' = $1`, [
          customer.id,
        ])
      ).rows.length > 0,
  )
  expect(await identityOfDriver(otherDriver.driverId)).toMatchObject({ passed: false })
})

it('a driver proves to be who he applied as, whatever his account is called since', async () => {
  const { api, people, sql } = town
  const driver = await town.person('driver')
  await sql.query(`update drivers set given_name = 'Ada', family_name = 'Clear' where id = $1`, [driver.driverId])
  const renamed = await fetch(`${server.url}/api/users/${driver.id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${driver.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fullName: 'Bob Consider' }),
  })
  expect(renamed.status).toBe(200)
  const { id, flowUrl } = await begun(driver, 'driver')
  await holdPaper(flowUrl, { first: 'Bob', last: 'Consider' })
  expect(await until(driver, 'needs_review', 'driver')).toMatchObject({ reason: 'name_differs' })
  const { body } = await api.get<{ docs: WaitingCheck[] }>('/api/identity-checks/waiting', {
    token: people.compliance.token,
  })
  expect(body.docs.find((each) => each.id === id)?.person.fullName).toBe('Ada Clear')
})
