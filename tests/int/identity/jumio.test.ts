import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../../src/server/free-port'
import { identityOf } from '../../factories/identity'
import { holdPaper } from '../../factories/papers'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type Simulator, startSimulator } from '../../setup/simulator'

const TOKEN = 'Zc3Vn8Mb1Xq6Lw9Kj2Hf5Gd4Ps7Oa0Iu3Yt'
let server: TestServer
let simulator: Simulator
let town: Town
const { begun, until, row, handIn } = identityOf(() => town)

beforeAll(async () => {
  simulator = await startSimulator('jumio')
  const port = await freePort()
  server = await startTestServer({
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    JUMIO_CLIENT_ID: 'simulated-client',
    JUMIO_CLIENT_SECRET: 'simulated-secret',
    JUMIO_CALLBACK_TOKEN: TOKEN,
    JUMIO_AUTH_URL: simulator.url,
    JUMIO_ACCOUNT_URL: simulator.url,
    JUMIO_RETRIEVAL_URL: simulator.url,
  })
  town = await makeTown(server)
})
afterAll(async () => {
  await town?.close()
  await server?.stop()
  await simulator?.stop()
})

it('lets a driver pass by Jumio, whose unsigned call makes us ask', async () => {
  const { driver } = town.people
  const { id, flowUrl } = await begun(driver, 'driver')
  await holdPaper(flowUrl, { kind: 'driving_licence', bornOn: '1999-12-31' })
  expect(await until(driver, 'approved', 'driver')).toMatchObject({ id, provider: 'jumio', over21: true })
  expect((await row(id))?.reference).toMatch(/^account-sim-\d+:workflow-sim-\d+$/)
})

it('takes no call without the secret of the path', async () => {
  const { customer } = town.people
  const { id } = await begun(customer)
  const [account, run] = String((await row(id))?.reference).split(':')
  const call = (path: string) =>
    fetch(`${server.url}/webhooks/jumio${path}`, {
      method: 'POST',
      body: JSON.stringify({ workflowExecution: { id: run, status: 'PROCESSED' }, account: { id: account } }),
    })
  expect((await call('/another-token')).status).toBe(400)
  expect((await call('')).status).toBe(404)
  expect((await call(`/${TOKEN}`)).status).toBe(200)
  expect((await row(id))?.status).toBe('pending')
})

it('is given up for a paper that is handed in to us', async () => {
  const who = await town.person('customer')
  const { id } = await begun(who)
  const handed = await handIn(who)
  expect(handed.body.id).not.toBe(id)
  expect(await row(id)).toMatchObject({ status: 'withdrawn', reason: 'another_way', flow_url: null })
  expect(await row(handed.body.id)).toMatchObject({ status: 'needs_review', provider: 'manual' })
})
