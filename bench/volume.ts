import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { DEMO_PASSWORD } from '../seed/demo/people'
import { type BenchServer, startBenchServer } from './bench-server'
import { getter, measureRequest } from './measure-request'
import { StatementLog } from './statement-log'
import { type Figures, reportVolume, verdictOf } from './volume-report'
import { volumeRequests } from './volume-requests'

/** Requests whose statements are added up, of each kind. */
const LOGGED = 3

const ACCOUNTS = { admin: 'admin', support: 'support', compliance: 'compliance', owner: 'owner.douala' } as const

/** What the panel and the API take with ten thousand orders and with a million (PERF-1); `--few` and `--many` set other numbers. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { few: { type: 'string', default: '10000' }, many: { type: 'string', default: '1000000' } },
  })
  const server = await startBenchServer({ role: 'web' })
  try {
    await server.seed('--volume', values.few)
    const few = await measureAll(server)
    await server.seed('--volume', values.many)
    const many = await measureAll(server)
    const lines = [...many].map(([name, { figures, unoffered }]) => ({
      name,
      few: few.get(name)?.figures ?? figures,
      many: figures,
      unoffered,
    }))
    console.log(reportVolume(lines, [Number(values.few), Number(values.many)]))
    console.log(`\nLoad of the machine at the end, a minute's mean: ${loadavg()[0]?.toFixed(1)}`)
    if (lines.some((line) => ['TOO SLOW', 'GROWS'].includes(verdictOf(line)))) process.exitCode = 1
  } finally {
    await server.stop()
  }
}

interface Measured {
  figures: Figures
  unoffered?: true
}

/** By the request's name. */
async function measureAll(server: BenchServer): Promise<Map<string, Measured>> {
  const tokens = await signIn(server)
  const gets = (await volumeRequests(server.sql)).map(({ as, path, ...request }) => ({
    ...request,
    get: getter(server, path, tokens[as]),
  }))
  const found = new Map<string, Measured>()
  for (const { name, get, unoffered } of gets)
    found.set(name, { figures: { ...(await measureRequest(get)), sql: 0 }, unoffered })
  await StatementLog.during(server, async (log) => {
    for (const { name, get } of gets) {
      const sql = await log.of(async () => {
        for (let each = 0; each < LOGGED; each++) await get()
      })
      const measured = found.get(name)
      if (measured) measured.figures.sql = sql / LOGGED
    }
  })
  return found
}

async function signIn({ url }: BenchServer): Promise<Record<keyof typeof ACCOUNTS, string>> {
  const entries = Object.entries(ACCOUNTS).map(async ([role, name]) => {
    const response = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@demo.test`, password: DEMO_PASSWORD }),
    })
    if (!response.ok) throw new Error(`${role} cannot sign in: ${response.status} ${await response.text()}`)
    return [role, ((await response.json()) as { accessToken: string }).accessToken]
  })
  return Object.fromEntries(await Promise.all(entries))
}

await main()
