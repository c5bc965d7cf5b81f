import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered, openWaybill } from '../../../client'
import { integrationWords } from '../../../src/admin/views/Integrations/words'
import { boundApp } from '../../../src/commands/app'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** A provider that takes no key. */
const provider = createServer((_request, response) =>
  response.writeHead(403).end('{"error":{"type":"invalid_request_error","message":"No."}}'),
)
let server: TestServer
let town: Town

beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const address = provider.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const url = `http://127.0.0.1:${port}`
  server = await startTestServer({
    GMAPS_KEY: 'a-secret-key',
    GMAPS_GEOCODE_URL: url,
    STRIPE_SECRET_KEY: 'sk_test_a-secret-key',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_a',
    STRIPE_WEBHOOK_SECRET: 'whsec_a-secret-key',
    STRIPE_URL: url,
  })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
  provider.close()
})

async function providers() {
  const admin = openWaybill({ baseUrl: server.url, accessToken: () => town.people.admin.token })
  return answered(await admin.GET('/api/integrations')).docs
}

it('says who serves, whom it calls, that another answers in its place, and never a key', async () => {
  const docs = await providers()
  expect(docs.filter(({ port }) => port === 'geocoding')).toEqual([
    expect.objectContaining({ adapter: 'google', serves: 'first', key: true, standIn: true, last: null }),
    expect.objectContaining({ adapter: 'gazetteer', serves: 'next', host: null, key: null, standIn: false }),
    expect.objectContaining({ adapter: 'yandex', serves: 'off', key: false, host: 'geocode-maps.yandex.ru' }),
  ])
  expect(docs.filter(({ port }) => ['cards', 'mobile_money', 'identity', 'texts'].includes(port))).toEqual([
    expect.objectContaining({ adapter: 'stripe', serves: 'first', key: true, standIn: true, last: null }),
    expect.objectContaining({ adapter: 'campay', serves: 'off', key: false, host: 'www.campay.net' }),
    expect.objectContaining({ adapter: 'noupay', serves: 'off', key: false, host: null }),
    expect.objectContaining({ adapter: 'manual', serves: 'first', key: null, host: null }),
    expect.objectContaining({ adapter: 'persona', serves: 'off', key: false, host: 'api.withpersona.com' }),
    expect.objectContaining({ adapter: 'jumio', serves: 'off', key: false, host: 'account.amer-1.jumio.ai' }),
    expect.objectContaining({ adapter: 'outbox', serves: 'first', key: null, setting: 'TWILIO_ACCOUNT_SID' }),
  ])
  expect(docs.filter(({ port }) => port === 'background_checks')).toEqual([
    expect.objectContaining({ adapter: 'checkr', serves: 'off', key: false, host: 'api.checkr.com', standIn: false }),
  ])
  expect(docs.map(({ adapter }) => adapter).slice(-5)).toEqual([
    'drawn-map',
    'local-disk',
    'clamd',
    'file-storage',
    'directory',
  ])
  expect(JSON.stringify(docs)).not.toContain('a-secret-key')
})

it('says whether the checkpoints of the log have a place outside, and how the last one came there', async () => {
  const outside = async () => (await providers()).filter(({ port }) => port === 'checkpoints')
  expect(await outside()).toEqual([
    expect.objectContaining({ adapter: 'file-storage', serves: 'first', host: null, key: null, last: null }),
    expect.objectContaining({ adapter: 'directory', serves: 'off', setting: 'CHECKPOINT_DIR' }),
  ])
  const app = boundApp()
  await app.checkpoints.publish({ seq: 1, hash: '', head: '', signature: '', sealedAt: '2026-11-23T08:00:00.000Z' })
  expect((await outside())[0]?.last?.failure).toBeNull()
})

it('has words for every port and provider that it tells of', async () => {
  const told = (await providers()).flatMap(({ port, adapter }) => [port, `${port}_explain`, adapter])
  expect(told.filter((word) => !(word in integrationWords.en))).toEqual([])
})

it('says how the last call of each ended', async () => {
  const body = { address: 'Rue Joss, Douala', market: 'testville' }
  expect((await town.api.post('/api/maps/geocode', { body })).status).toBe(200)
  const [google, gazetteer] = (await providers()).filter(({ port }) => port === 'geocoding')
  expect(google?.last?.failure).toBe('misconfigured')
  expect(gazetteer?.last?.failure).toBeNull()
  const { token } = town.people.customer
  expect((await town.api.post('/api/payments/methods', { token })).status).toBe(503)
  expect((await providers()).find(({ adapter }) => adapter === 'stripe')?.last?.failure).toBe('later')
})
