import { mkdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type BenchServer, startBenchServer } from './bench-server'
import { closedLoop } from './closed-loop'
import { cpuMs, machineMs } from './cpu'
import { openShoppers, type Unit } from './shoppers'

const HANDS = 8
const WARM_MS = 3_000

/** Cores that others may use without spoiling a measurement. */
const BUSY = 0.2

/** CPU milliseconds a unit may cost at most: process of the API, and PostgreSQL with all that belongs to it. */
const AIMS: Record<string, { api: number; postgres: number }> = {
  'order flow': { api: 8, postgres: 5 },
  menu: { api: 0.6, postgres: 0.6 },
}

interface Measured {
  unit: string
  perSecond: number
  p50: number
  p95: number
  api: number
  worker: number
  postgres: number
  /** Cores that others used meanwhile. */
  others: number
}

/** What each kind of request costs, in CPU time: the figure that survives a busy machine. `--profile` writes `bench/profile/*.cpuprofile`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '10' },
      only: { type: 'string' },
    },
  })
  const directory = 'bench/profile'
  if (values.profile) await mkdir(directory, { recursive: true })
  const server = await startBenchServer({
    cards: true,
    nodeArgs: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${directory}`] : [],
  })
  try {
    // Goods must not run out; a stock that is counted costs what it costs.
    await server.sql.query('update products set stock = 1000000 where stock is not null')
    // As autovacuum leaves a database that has lived for an hour.
    await server.sql.query('vacuum analyze')
    // Nor may a hand be told that it has spent enough for a day.
    await server.sql.query(
      'update markets set wallet_enabled = true, card_enabled = true, wallet_daily_limit = null, wallet_monthly_limit = null',
    )
    const shoppers = await openShoppers(server.url, HANDS)
    await shoppers.fillWallets()
    await shoppers.order(0)
    console.log(`SQL statements per order flow (api process): ${await statementsOf(server, () => shoppers.order(0))}`)
    const units: Record<string, Unit> = {
      'order flow': shoppers.order,
      'order flow, by wallet': shoppers.orderByWallet,
      'order flow, by card': shoppers.orderByCard,
      menu: shoppers.menu,
      'menu, ETag known': shoppers.menuKnown,
      'restaurant list': shoppers.restaurantList,
    }
    if (!values.profile) await server.startWorker()
    const measured: Measured[] = []
    for (const [name, unit] of Object.entries(units))
      if (!values.only || name === values.only)
        measured.push(await measure(server, name, unit, Number(values.seconds) * 1000))
    console.table(Object.fromEntries(measured.map(({ unit, ...figures }) => [unit, figures])))
    for (const figures of measured) console.log(verdict(figures))
  } finally {
    await server.stop()
  }
}

function verdict({ unit, api, postgres, others }: Measured): string {
  const aim = AIMS[unit]
  if (!aim) return `${unit}: no aim`
  const said = `api ${aim.api} ms, PostgreSQL ${aim.postgres} ms`
  if (others > BUSY)
    return `${unit}: others used ${others} cores meanwhile, which makes everything dearer; not judged (${said})`
  return `${unit}: ${api <= aim.api && postgres <= aim.postgres ? 'within' : 'BEYOND'} the aim (${said})`
}

/** A closed loop without think time. The clock of the CPU stops only when the queue has worked off what the units left to it. */
async function measure(server: BenchServer, name: string, unit: Unit, ms: number): Promise<Measured> {
  await closedLoop(unit, HANDS, WARM_MS)
  await quiet(server)
  const before = await costs(server)
  const times = (await closedLoop(unit, HANDS, ms)).sort((a, b) => a - b)
  await quiet(server)
  const after = await costs(server)
  const per = (part: 'api' | 'worker' | 'postgres') => round((after[part] - before[part]) / times.length)
  const mine = (['api', 'worker', 'postgres', 'client'] as const).reduce(
    (sum, part) => sum + after[part] - before[part],
    0,
  )
  const at = (share: number) => round(times[Math.floor(times.length * share)] ?? Number.NaN)
  return {
    unit: name,
    perSecond: round(times.length / (ms / 1000)),
    p50: at(0.5),
    p95: at(0.95),
    api: per('api'),
    worker: per('worker'),
    postgres: per('postgres'),
    others: round((after.machine - before.machine - mine) / (after.at - before.at)),
  }
}

/** Until no job that could run now is left. Without a worker there is nothing to wait for. */
async function quiet({ sql, pids }: BenchServer): Promise<void> {
  while (pids.worker()) {
    const { rows } = await sql.query(
      'select exists (select from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts) as busy',
    )
    if (!rows[0].busy) return
    await pause(50)
  }
}

async function costs({ pids }: BenchServer) {
  const worker = pids.worker()
  const [api, postgres, work, client, machine] = await Promise.all([
    cpuMs(pids.api),
    cpuMs(pids.postgres),
    worker ? cpuMs(worker) : 0,
    cpuMs(process.pid),
    machineMs(),
  ])
  // The servers are this process's children, and not a part of it here.
  return { api, postgres, worker: work, client: client - api - postgres - work, machine, at: performance.now() }
}

/** Counted in PostgreSQL's own log: every statement that the application sends, BEGIN and COMMIT too. */
async function statementsOf({ sql, postgresLog }: BenchServer, run: () => Promise<void>): Promise<number> {
  const count = async () =>
    (await readFile(postgresLog, 'utf8')).match(/ waybill_app@waybill LOG: {2}(execute|statement)/g)?.length ?? 0
  const set = async (value: string) => {
    await sql.query(`alter system ${value}`)
    await sql.query('select pg_reload_conf()')
    await pause(500)
  }
  await set(`set log_statement = 'all'`)
  const before = await count()
  await run()
  await pause(200)
  const statements = (await count()) - before
  await set('reset log_statement')
  return statements
}

const round = (value: number): number => Math.round(value * 100) / 100

await main()
