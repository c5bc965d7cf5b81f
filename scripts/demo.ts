import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '../src/env'
import { buildPanel, buildServer } from './build'
import { isBuilt, stamped } from './build-stamp'
import { DemoLock } from './demo-lock'
import { demoLogins } from './demo-logins'
import { isSeeded, markSeeded } from './demo-marker'
import { type LocalDatabase, openLocalDatabase } from './local-database'
import { startPaymentSimulators } from './payment-simulators'
import { startPeopleSimulators } from './people-simulators'
import { demoTime, playCity, playSmallDay, timeEnv } from './play'
import { prepare } from './prepare'
import { refuseTakenPort } from './refuse-taken-port'
import { runStep } from './run-step'
import { superviseServer } from './server-process'
import { sourceHash } from './source-hash'
import { startTextSimulator } from './text-simulator'
import { partsIn, timed } from './timed'
import { together } from './together'

const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    speed: { type: 'string', default: '10' },
    /** The small day of the repository in place of the living city. */
    replay: { type: 'boolean', default: false },
    'no-play': { type: 'boolean', default: false },
  },
})

/** The stand-in for texts listens so far above the demo's own port. */
const TEXTS_ABOVE = 1000

const CITY = '  The city wakes up: watch orders and drivers as admin or support, and steer it at /admin/city.\n'
const SMALL_DAY = '  A small day of orders now plays in a market of its own: watch it as admin or support.\n'

/** What fills the database, in order: name for the log, bundle and its arguments. One process seeds all: to begin costs it seconds. */
const FILLING = [
  ['migrate', 'dist/migrate.mjs'],
  ['seed', 'dist/seed.mjs', '--pictures', '--past'],
] as const

/** The first Ctrl-C (or SIGTERM, or a closed terminal) ends whatever is going on, in order. */
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

/** What must be undone at the end, the last first. */
const closers: (() => Promise<void>)[] = []

async function run(): Promise<void> {
  const since = new Date()
  const start = performance.now()
  console.log('Waybill demo')
  await timed('secrets', prepare, (made) => (made.length > 0 ? `made up in .env` : ''))
  const dataDir = env().DATA_DIR
  const logs = join(dataDir, 'log')
  await mkdir(logs, { recursive: true })
  const lock = await DemoLock.take(join(dataDir, 'demo.json'))
  closers.push(() => lock.release())
  const port = options.port ? Number(options.port) : env().PORT
  const publicUrl = options.port ? `http://localhost:${port}` : env().PUBLIC_URL
  await refuseTakenPort(port)

  const hash = sourceHash()
  if (!(await isBuilt('server', hash))) await timed('server bundles', () => stamped('server', hash, buildServer))
  const [database] = await together(stopping.signal, [
    (signal) => fillDatabase(hash, logs, signal),
    (signal) => buildPanelIfStale(hash, join(logs, 'next-build.log'), signal),
  ])
  if (stopping.signal.aborted) return

  const texts = await timed('texts', () => startTextSimulator(port + TEXTS_ABOVE))
  if (texts) closers.push(texts.stop)
  const payments = await timed(
    'payments',
    () => startPaymentSimulators(port),
    ({ names }) => names.join(', '),
  )
  closers.push(payments.stop)
  const people = await timed(
    'identity',
    () => startPeopleSimulators(port),
    ({ names }) => names.join(', '),
  )
  closers.push(people.stop)
  const time = await demoTime(database.urls.ownerUrl, Number(options.speed))
  const server = superviseServer({
    port,
    env: {
      ...serverEnv(database, port, publicUrl),
      ...timeEnv(time),
      ...texts?.settings,
      ...payments.settings,
      ...people.settings,
    },
    log: join(logs, 'server.log'),
    started: (pid) => lock.serverStarted(pid),
  })
  closers.push(() => server.stop())
  await timed('server', () => whileRunning(server.ready))
  if (stopping.signal.aborted) return
  console.log(
    `\n${demoLogins(publicUrl)}\n\n  Ready after ${((performance.now() - start) / 1000).toFixed(1)} s. Logs are in ${logs}; Ctrl-C stops everything.`,
  )
  if (texts) console.log(`  Codes that it sends to telephones arrive at ${texts.url}`)
  if (!options['no-play']) {
    const stage = { url: `http://127.0.0.1:${port}`, databaseUrl: database.urls.ownerUrl, time }
    console.log(options.replay ? SMALL_DAY : CITY)
    closers.push(options.replay ? playSmallDay(stage) : playCity(stage, { since }))
  }
  await whileRunning(server.ended)
}

/** Database, migrations and seed; what this database has had from the same sources is skipped. */
async function fillDatabase(hash: string, logs: string, signal: AbortSignal): Promise<LocalDatabase> {
  const database = await timed('PostgreSQL', openLocalDatabase, (opened) => opened.description)
  closers.push(() => timed('PostgreSQL stopped', database.stop))
  const { ownerUrl } = database.urls
  if (await isSeeded(ownerUrl, hash)) return database
  for (const [name, bundle, ...args] of FILLING) {
    if (!existsSync(bundle)) throw new Error(`${bundle} is missing: its source is not in this version.`)
    const log = join(logs, `${name}.log`)
    await timed(name, async () => {
      await runStep(['-C', 'production', bundle, ...args], { env: databaseEnv(database), signal, log })
      // A step of several parts says in its log how long each took.
      for (const part of partsIn(await readFile(log, 'utf8'))) console.log(part)
    })
  }
  await markSeeded(ownerUrl, hash)
  return database
}

async function buildPanelIfStale(hash: string, log: string, signal: AbortSignal): Promise<void> {
  if (await isBuilt('panel', hash)) return
  await timed('panel', () => stamped('panel', hash, () => buildPanel({ log, signal })))
}

const demoEnv = { NODE_ENV: 'production', WAYBILL_DEMO: '1', WAYBILL_TRUST_LOOPBACK_CLIENT_IP: '1' }

function databaseEnv({ urls }: LocalDatabase): Record<string, string> {
  return {
    ...demoEnv,
    DATABASE_URL: urls.appUrl,
    MIGRATION_DATABASE_URL: urls.ownerUrl,
    WORKER_DATABASE_URL: urls.workerUrl,
  }
}

/** The server must not be able to change the schema, so it does not get the owner's URL. */
function serverEnv(database: LocalDatabase, port: number, publicUrl: string): Record<string, string | undefined> {
  return { ...databaseEnv(database), MIGRATION_DATABASE_URL: undefined, PORT: String(port), PUBLIC_URL: publicUrl }
}

/** Waits for the work, or for the demo to be stopped. */
async function whileRunning(work: Promise<void>): Promise<void> {
  await Promise.race([work, new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))])
}

try {
  await run()
} catch (error) {
  if (!stopping.signal.aborted) {
    process.exitCode = 1
    console.error(error instanceof Error ? error.message : error)
  }
}
for (const close of closers.reverse()) await close()
