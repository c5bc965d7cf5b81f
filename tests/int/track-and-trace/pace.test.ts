import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LICENCE } from '../../factories/tracing'
import { createTestDatabase, type TestDatabase } from '../../setup/database'
import { type Simulator, startSimulator } from '../../setup/simulator'

/** What Metrc lets a facility read in a second, and what each process believes: two that do not know of each other ask for far more. */
const LIMIT = 20
const RATE = 16
const READS = 30

let database: TestDatabase
let simulator: Simulator
const processes: { child: ChildProcessWithoutNullStreams; lines: AsyncIterator<string> }[] = []

/** A process of its own that does what each line says: so many reads, or to take a turn, or to hold everybody back. */
const program = () => `
  import pg from 'pg'
  import { createInterface } from 'node:readline'
  import { metrc } from './src/adapters/track-and-trace/metrc'
  import { postgresPace } from './src/adapters/pace/postgres'
  import { openDatabase } from './src/database/open-database'
  const pace = postgresPace(openDatabase(new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })))
  const provider = metrc({ url: ${JSON.stringify(simulator.url)}, vendorKey: 'simulated-vendor-key', userKeys: { '*': 'simulated-user-key' },
    rates: { facility: ${RATE}, vendor: 1000 }, timeoutMs: 10_000 }, pace)
  const facility = { licence: '${LICENCE}', state: 'CA', timeZone: 'America/Los_Angeles' }
  const scope = 'metrc:${LICENCE}'
  const told = {
    hold: () => pace.hold(scope, 600),
    take: () => pace.take([{ scope, perSecond: ${RATE} }]),
    async read() {
      let answered = 0
      for (let count = 0; count < ${READS}; count++) answered += await provider.packages(facility).then(() => 1, () => 0)
      return answered
    },
  }
  console.log('up')
  for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify((await told[line]()) ?? null))
`

async function start() {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program()], {
    env: { ...process.env, DATABASE_URL: database.appUrl },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  processes.push({ child, lines })
  expect((await lines.next()).value).toBe('up')
}

const tell = async (index: number, what: 'read' | 'take' | 'hold'): Promise<unknown> => {
  const one = processes[index]
  one?.child.stdin.write(`${what}\n`)
  return JSON.parse((await one?.lines.next())?.value)
}

beforeAll(async () => {
  database = await createTestDatabase()
  simulator = await startSimulator('metrc', { 'facility-rate': String(LIMIT), 'vendor-rate': '1000' })
  await Promise.all([start(), start()])
}, 150_000)

afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL')
  await simulator.stop()
  await database.drop()
})

it('keeps the reads of two processes together within what Metrc lets a facility read', async () => {
  expect(await Promise.all([tell(0, 'read'), tell(1, 'read')])).toEqual([READS, READS])
  const limits = await fetch(`${simulator.url}/__page/limits`)
  expect(await limits.json()).toEqual({ refused: 0 })
}, 120_000)

it('holds one process back as long as the other was told to wait', async () => {
  await tell(0, 'hold')
  expect(await tell(1, 'take')).toBeGreaterThan(300_000)
})
