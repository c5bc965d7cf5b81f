import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/database/open-database'
import { verifyLedger } from '../../../../src/queries/ledger/verify'
import { freePort } from '../../../../src/server/free-port'
import { Api } from '../../../factories/api'
import { makeTown, type Town } from '../../../factories/town'
import { type ChildServer, startChildServer } from '../../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../../setup/database'
import { startSimulator } from '../../../setup/simulator'
import { insisting } from './ask'
import { rage, type Storm } from './chaos'
import { COUNTS } from './counts'
import { work } from './hand'
import { jobBreaches } from './job-laws'
import { findMoneyBreaches } from './money-laws'
import { HANDS, KILLS, MINUTES, SEED } from './plan'
import { recover } from './recover'
import { type Simulators, theirBooks } from './their-books'
import { Told } from './told'
import { toldBreaches } from './told-laws'
import { historyBreaches } from './wallet-laws'
import { furnish, type Hand, type Place } from './world'

const SECRET = 'a secret of the torture'
const MINUTE = 60_000
const RECOVERY = (2 + MINUTES) * MINUTE

let database: TestDatabase
let simulators: Simulators
/** Two that answer, and one that works. */
let servers: ChildServer[]
let apis: Api[]
let town: Town
let places: Place[]
let hands: Hand[]

beforeAll(async () => {
  database = await createTestDatabase()
  const port = await freePort()
  const hook = (name: string) => ({ 'webhook-url': `http://127.0.0.1:${port}/webhooks/${name}` })
  const settle = { 'settle-seconds': '1', float: '100000000' }
  const [stripe, campay, noupay] = await Promise.all([
    startSimulator('stripe', { 'webhook-secret': SECRET, ...hook('stripe') }),
    startSimulator('campay', { ...settle, 'webhook-key': SECRET, ...hook('campay') }),
    startSimulator('noupay', { ...settle, 'webhook-secret': SECRET, ...hook('noupay') }),
  ])
  simulators = { stripe, campay, noupay }
  const settings = {
    STRIPE_SECRET_KEY: 'sk_test_simulated',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_URL: stripe.url,
    CAMPAY_USERNAME: 'simulated-app',
    CAMPAY_PASSWORD: 'simulated-password',
    CAMPAY_WEBHOOK_KEY: SECRET,
    CAMPAY_URL: campay.url,
    NOUPAY_KEY: 'np_test_simulated',
    NOUPAY_WEBHOOK_SECRET: SECRET,
    NOUPAY_URL: noupay.url,
  }
  servers = await Promise.all([
    startChildServer(database, { ...settings, PORT: String(port) }),
    startChildServer(database, settings),
    startChildServer(database, { ...settings, WAYBILL_ROLE: 'worker' }),
  ])
  apis = servers.slice(0, 2).map(({ url }) => new Api(url))
  town = await makeTown({ url: servers[0]?.url ?? '', database, stop: async () => undefined })
  ;({ places, hands } = await furnish(town))
}, 3 * MINUTE)

afterAll(async () => {
  await town?.close()
  for (const child of servers ?? []) await child.kill()
  for (const simulator of Object.values(simulators ?? {})) await simulator.stop()
  await database?.drop()
})

it(`keeps every law of money while ${HANDS} hands pay for ${MINUTES} min and servers are killed ${KILLS} times`, {
  timeout: 3 * MINUTES * MINUTE + RECOVERY + 2 * MINUTE,
}, async () => {
  const storm: Storm = { began: Date.now(), kills: 0 }
  const told = new Told()
  const [chaos, ...counts] = await Promise.all([
    rage(storm, { servers, simulators: Object.values(simulators) }, SEED),
    ...hands.map((hand) => work(town, { apis, hand, hands, told }, { seed: SEED, storm })),
  ])
  const ask = insisting(apis, { began: Date.now(), kills: 0 }, () => undefined)
  const seconds = await recover({ town, database, servers, simulators, places, ask }, Date.now() + RECOVERY)
  const theirs = await theirBooks(simulators)
  const pool = new pg.Pool({ connectionString: database.appUrl })
  const verdict = await verifyLedger(openDatabase(pool))
  await pool.end()
  const breaches = [
    ...(await findMoneyBreaches(town.sql, theirs)),
    ...(await historyBreaches(town, hands)),
    ...(await toldBreaches(town.sql, told)),
    ...(await jobBreaches(database)),
  ]
  report({
    seed: SEED,
    minutes: MINUTES,
    hands: HANDS,
    ...chaos,
    recoveredInSeconds: seconds,
    ...verdict,
    moved: theirs.length,
  })
  report(sum(counts))
  report((await town.sql.query(COUNTS)).rows)
  expect(verdict.differences, `seed ${SEED}`).toEqual([])
  expect(breaches, `seed ${SEED}`).toEqual([])
  expect(await differencesOfToday(), `seed ${SEED}`).toEqual([])
  expect(chaos.serverKills, `seed ${SEED}`).toBe(KILLS)
  expect(theirs.length, `seed ${SEED}: the storm must move money`).toBeGreaterThan(HANDS)
})

/** What the nightly comparison would say of this very day. */
async function differencesOfToday(): Promise<unknown[]> {
  const { token } = town.people.admin
  const day = new Date().toISOString().slice(0, 10)
  const body = { from: day, to: day }
  const run = await town.api.post('/api/reconciliation/run', { token, body })
  expect(run.status).toBe(202)
  type Told = { days: { status: string }[]; lines: { kind: string; reference: string }[] }
  const read = async () => (await town.api.get<Told>(`/api/reconciliation?from=${day}&to=${day}`, { token })).body
  await expect
    .poll(async () => (await read()).days.map(({ status }) => status), { timeout: MINUTE })
    .toEqual(['done', 'done', 'done'])
  return (await read()).lines
}

function sum(all: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const counts of all) for (const [what, count] of Object.entries(counts)) total[what] = (total[what] ?? 0) + count
  return total
}

const report = (what: unknown) =>
  console.log(Array.isArray(what) ? what.map((row) => Object.values(row).join(' ')).join('\n') : what)
