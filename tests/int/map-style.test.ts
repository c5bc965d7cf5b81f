import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTown, type Town } from '../factories/town'
import { startTestServer, type TestServer } from '../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ MAP_STYLE_URL: 'https://maps.example.com:8443/styles/{theme}.json' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

it('sends browsers to the style of somebody else where one is set, in the theme they asked for', async () => {
  const answer = await fetch(`${server.url}/api/maps/style?market=testville&theme=dark`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    'https://maps.example.com:8443/styles/dark.json',
  ])
})

it('lets pages fetch and show that origin’s map, and nothing else of it', async () => {
  const page = await fetch(`${server.url}/map/worker.js`)
  const policy = Object.fromEntries(
    (page.headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ')
      return [name, sources]
    }),
  )
  const allowing = Object.keys(policy).filter((name) => policy[name]?.includes('https://maps.example.com:8443'))
  expect(allowing.sort()).toEqual(['connect-src', 'img-src'])
})
