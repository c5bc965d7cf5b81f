import { afterAll, beforeAll, expect, it } from 'vitest'
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

const suggest = (query: string, headers = {}) => town.api.get(`/api/maps/autocomplete?${query}`, { headers })
const geocode = (body: object, locale: 'en' | 'fr' = 'en') => town.api.post('/api/maps/geocode', { body, locale })

it('suggests addresses of a market while they are typed', async () => {
  const { body } = await suggest('input=bonap&market=testville')
  expect(body).toMatchObject({ suggestions: expect.arrayContaining([{ title: 'Bonapriso', subtitle: 'Douala' }]) })
  expect((await suggest('input=x')).code).toBe('validation_failed')
  expect((await suggest('input=bonap&market=nowhere')).code).toBe('not_found')
})

it('finds a pin for an address, and says whether it is delivered to', async () => {
  const { body } = await geocode({ address: '12 Rue Joss, Bonanjo', market: 'testville' })
  expect(body).toEqual({
    position: { lat: 4.041, lng: 9.6895 },
    inServiceArea: true,
    formatted: '12 Rue Joss, Bonanjo, Douala',
    precision: 'street',
    line1: '12 Rue Joss',
    quarter: 'Bonanjo',
    city: 'Douala',
    region: null,
    postalCode: null,
  })
  await town.sql.query('update markets set radius_meters = 500')
  expect((await geocode({ address: 'Rue Joss' })).body).toMatchObject({ inServiceArea: false })
})

it('asks for a pin, in French, where nobody knows the address', async () => {
  const { status, code, body } = await geocode({ address: 'derrière le grand manguier' }, 'fr')
  expect([status, code]).toEqual([422, 'address_not_found'])
  expect(JSON.stringify(body)).toContain('Placez son repère sur la carte.')
})

it('answers so many questions of one address and no more', async () => {
  const { token } = town.people.customer
  const ask = () => town.api.get('/api/maps/autocomplete?input=akwa', { token })
  const answers = await Promise.all(Array.from({ length: 70 }, ask))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
  const [refused] = answers.filter(({ status }) => status === 429)
  expect(refused).toMatchObject({ code: 'rate_limited' })
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})
