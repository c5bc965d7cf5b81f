import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ WAYBILL_DEMO: '1' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface View {
  wishes: { pace: number; paused: boolean; incidents: { kind: string; market: string; id: string }[] }
  report: object | null
  running: boolean
  markets: { slug: string }[]
}

const look = async () => (await town.api.get<View>('/api/demo/city', { token: town.people.admin.token })).body
const wish = (body: object) => town.api.post<View>('/api/demo/city', { token: town.people.admin.token, body })

it('is an ordinary day of nobody before anything was wished or told', async () => {
  expect(await look()).toMatchObject({
    wishes: { pace: 1, paused: false, incidents: [] },
    report: null,
    running: false,
    markets: [{ slug: 'testville' }],
  })
})

it('keeps what is wished, and answers with it', async () => {
  expect((await wish({ action: 'pace', pace: 1.5 })).body.wishes.pace).toBe(1.5)
  expect((await wish({ action: 'pause', paused: true })).body.wishes).toMatchObject({ pace: 1.5, paused: true })
  expect((await wish({ action: 'pause', paused: false })).body.wishes).toMatchObject({ pace: 1.5, paused: false })
})

it('loses no incident of two administrators who press at once', async () => {
  const kinds = ['rush', 'vanish', 'silence', 'rush', 'vanish', 'silence']
  await Promise.all(kinds.map((action) => wish({ action, market: 'testville' })))
  const { incidents } = (await look()).wishes
  expect(incidents.map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
  expect(new Set(incidents.map(({ id }) => id)).size).toBe(kinds.length)
})

it('refuses what is no wish, and a market that is not there', async () => {
  expect((await wish({ action: 'pace', pace: 100 })).code).toBe('validation_failed')
  expect((await wish({ action: 'earthquake', market: 'testville' })).code).toBe('validation_failed')
  expect((await wish({ action: 'rush', market: 'atlantis' })).code).toBe('not_found')
})

it('leaves a trace of every wish in the audit log, and none of the reports', async () => {
  const report = { speed: 10, startedAt: '2026-11-21T10:00:00.000Z', markets: [], happenings: [] }
  const told = await town.api.post('/api/demo/city/report', { token: town.people.admin.token, body: report })
  expect(told.status).toBe(200)
  expect(await look()).toMatchObject({ running: true, report: { speed: 10 } })
  const { rows } = await town.sql.query<{ command: string }>(
    `select distinct command from compliance_log where command like 'city.%'`,
  )
  expect(rows).toEqual([{ command: 'city.control' }])
})
