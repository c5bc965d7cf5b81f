import { afterAll, beforeAll, expect, it } from 'vitest'
import { told, UNKNOWN } from '../../factories/ask'
import { inDays, putLicence } from '../../factories/licences'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

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

const read = (market = 'testville') =>
  town.api.get<{ business: { status: string }; compliance: { compliant: boolean; licenses: object[] } }>(
    `/api/compliance/license?market=${market}`,
  )

it('tells anybody of the business’s own licence, in the words of the contract, and of no restaurant’s', async () => {
  await putLicence(town, { expiresOn: inDays(3) })
  expect(told(await read())).toBe(UNKNOWN)
  const id = await putLicence(town, { restaurantId: null, issuedOn: '2026-01-01', expiresOn: inDays(90) })
  expect((await read()).body).toEqual({
    business: {
      name: 'Chez Awa',
      licenseNumber: 'BEV-1',
      licenseType: 'Alcohol licence',
      issuer: 'State',
      issuedDate: '2026-01-01',
      expirationDate: inDays(90),
      status: 'valid',
    },
    compliance: {
      market: 'testville',
      compliant: true,
      asOf: inDays(0),
      daysUntilExpiration: 90,
      licenses: [
        {
          licenseType: 'Alcohol licence',
          licenseNumber: 'BEV-1',
          issuer: 'State',
          expirationDate: inDays(90),
          status: 'valid',
        },
      ],
      rulesVersion: null,
    },
  })
  const answer = await fetch(`${server.url}/api/compliance/license?market=testville`)
  expect(answer.headers.get('cache-control')).toContain('public, max-age=60')
  await town.sql.query(`update licences set expires_on = $2 where id = $1`, [id, inDays(-1)])
  expect((await read()).body).toMatchObject({ business: { status: 'expired' }, compliance: { compliant: false } })
  await putLicence(town, { restaurantId: null, status: 'waiting', expiresOn: inDays(900) })
  expect((await read()).body).toMatchObject({ business: { status: 'expired' } })
  await putLicence(town, { restaurantId: null, expiresOn: inDays(365) })
  await putLicence(town, { restaurantId: null, kind: 'food_licence', status: 'suspended' })
  const both = (await read()).body
  expect(both).toMatchObject({ business: { status: 'valid' }, compliance: { compliant: false } })
  expect(both.compliance.licenses).toHaveLength(2)
})

it('knows no market that there is not, and asks which', async () => {
  expect(told(await read('nowhere'))).toBe(UNKNOWN)
  expect(told(await town.api.get('/api/compliance/license'))).toBe('400 validation_failed')
})
