import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { App } from '../src/commands/app'
import type { LogEntry } from '../src/commands/compliance-log/log-entry'
import { sealLog } from '../src/commands/compliance-log/seal-log'
import { insertLog, logAlone, writeUp } from '../src/commands/compliance-log/write-log'
import { type Call, systemCall } from '../src/commands/context'
import { readEnv } from '../src/env'
import { writeZip } from '../src/jobs/log-export/write-zip'
import type { Sql } from '../src/ports/database'
import { compose } from '../src/server/compose'
import { openLogger } from '../src/server/logger'
import { verifyExport } from '../src/verify/verify-export'
import { type BenchDatabase, startBenchDatabase } from './bench-database'
import { cpuMs } from './cpu'

/** Commands that leave a record between a cart and a door. */
const RECORDS_AN_ORDER = 11
const AIMS = { cpuMsAnOrder: 1, sealedASecond: 200, exportMegabytes: 300, verifySeconds: 60 }
const CHUNK = 2_000
const [ORDERS_A_ROUND, ROUNDS, WARM_UPS] = [100, 21, 4]

/**
 * What the compliance log costs: CPU of PostgreSQL and ours for the records of an order, how fast batches are sealed, and an export of many records
 * with its memory and its verification. `--records 1000000` is what the aims are for. `npm run bench:log` gives the process so little memory that it
 * must let go of what it has written.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { records: { type: 'string', default: '1000000' } } })
  const records = Number(values.records)
  const database = await startBenchDatabase({ connections: 4 })
  const pool = new pg.Pool({ connectionString: database.env.DATABASE_URL, max: 4 })
  try {
    const app = compose(readEnv({ ...process.env, ...database.env }), pool, openLogger('error'))
    const cost = await costOfAnOrder(database, app)
    await fill(app, records)
    const sealing = await timed(() => sealAll(app))
    const path = join(database.base, 'export.zip')
    const memory = watchMemory()
    const exporting = await timed(() => writeZip(app, { filter: {}, locale: 'en' }, path, async () => undefined))
    const exportMegabytes = memory.most()
    const checkpoint = await app.db.row<{ seq: number; hash: string }>(
      sql`select seq, hash from compliance_batches order by seq desc limit 1`,
    )
    const verifying = await timed(() => verifyExport(path, { keys: [app.logSeals.publicKey], checkpoint }))
    if (verifying.answer.findings.length > 0) throw new Error(JSON.stringify(verifying.answer.findings))
    const measured = {
      cpuMsAnOrder: cost,
      sealedASecond: Math.round(records / sealing.seconds),
      exportSeconds: exporting.seconds,
      exportMegabytes,
      verifySeconds: verifying.seconds,
      records: verifying.answer.records,
    }
    console.table({ measured, aims: AIMS })
  } finally {
    await pool.end()
    await database.stop()
  }
}

/** As a customer's phone sends them: an address and a device, under the person's key. */
const callOf = (app: App): Call => ({
  ...systemCall(app, randomUUID()),
  actor: { role: 'customer', userId: randomUUID(), restaurantIds: [] },
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile',
})

const entryOf = (): LogEntry => ({ kind: 'action', outcome: 'done', subject: { kind: 'order', id: randomUUID() } })

/** A command's last statement, which writes a row of its own anyhow, with a record and without, in turn; the median difference is the log's. */
async function costOfAnOrder({ pid }: BenchDatabase, app: App): Promise<number> {
  const run = async (kept: boolean) => {
    const before = (await cpuMs(pid)) + ownCpuMs()
    for (let n = 0; n < ORDERS_A_ROUND; n++) await app.db.transaction((tx) => writeOrder(app, tx, kept))
    return ((await cpuMs(pid)) + ownCpuMs() - before) / ORDERS_A_ROUND
  }
  for (let round = 0; round < WARM_UPS; round++) await run(true)
  const differences: number[] = []
  for (let round = 0; round < ROUNDS; round++) differences.push((await run(true)) - (await run(false)))
  return Number((differences.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0).toFixed(2))
}

async function writeOrder(app: App, tx: Sql, kept: boolean): Promise<void> {
  const call = callOf(app)
  for (let record = 0; record < RECORDS_AN_ORDER; record++) {
    const written = writeUp(call, 'order.place', new Date(), kept ? [entryOf()] : [])
    const parts = insertLog(written, new Date())
    await tx.rows(sql`${parts.length > 0 ? sql`with ${sql.join(parts, sql`, `)}` : sql``}
      insert into command_keys (key, input_hash, created_at) values (${randomUUID()}, '', now())`)
    for (const key of written.keys) app.personKeys.keep(key)
  }
}

const ownCpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function fill(app: App, records: number): Promise<void> {
  for (let left = records; left > 0; left -= CHUNK) {
    const written = writeUp(
      callOf(app),
      'order.place',
      new Date(),
      Array.from({ length: Math.min(CHUNK, left) }, entryOf),
    )
    await app.db.rows(logAlone(written, new Date()))
  }
}

async function sealAll(app: App): Promise<void> {
  while ((await sealLog(systemCall(app, 'bench'), {})).more);
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const start = performance.now()
  const answer = await work()
  return { answer, seconds: Number(((performance.now() - start) / 1_000).toFixed(1)) }
}

/** The most that the process held from now on, in megabytes. */
function watchMemory(): { most(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 100)
  return {
    most() {
      clearInterval(timer)
      look()
      return Math.round(most / 1e6)
    },
  }
}

await main()
