import { spawn } from 'node:child_process'
import { childEnv, env } from '../src/env'
import { openLocalDatabase } from './local-database'
import { startPaymentSimulators } from './payment-simulators'
import { startPeopleSimulators } from './people-simulators'
import { prepare } from './prepare'
import { runStep } from './run-step'
import { startTextSimulator } from './text-simulator'

/** Node's watch mode makes every child tell it what it imports, on the channel by which Next's own workers answer: they must not. */
const NO_REPORTS = 'data:text/javascript,delete process.env.WATCH_REPORT_DEPENDENCIES'

// Two words each: of `--watch-path=src` and the like Node 20 passes every second one on, and watches twice.
const WATCHED = ['src', 'endpoints', 'collections', 'hooks'].flatMap((folder) => ['--watch-path', folder])

/** `npm run dev`: the server from its sources on the local database, with the demo's data; Next rebuilds pages as they change. */
await prepare()
const database = await openLocalDatabase()
const texts = await startTextSimulator(env().PORT + 1000)
const payments = await startPaymentSimulators(env().PORT)
const people = await startPeopleSimulators(env().PORT)
const settings = {
  ...texts?.settings,
  ...payments.settings,
  ...people.settings,
  NODE_ENV: 'development',
  DISABLE_PAYLOAD_HMR: 'true',
  DATABASE_URL: database.urls.appUrl,
  MIGRATION_DATABASE_URL: database.urls.ownerUrl,
  WORKER_DATABASE_URL: database.urls.workerUrl,
}
await runStep(['--import', 'tsx', 'src/server/migrate.ts'], { env: settings })
await runStep(['--import', 'tsx', 'seed/index.ts', '--pictures', '--past'], { env: settings })
console.log(`Waybill (development) on ${env().PUBLIC_URL}/admin`)
if (texts) console.log(`Codes that it sends to telephones arrive at ${texts.url}`)
const server = spawn(process.execPath, ['--import', 'tsx', '--import', NO_REPORTS, ...WATCHED, 'src/server/index.ts'], {
  env: childEnv(settings),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.once('exit', async (code) => {
  await texts?.stop()
  await payments.stop()
  await people.stop()
  await database.stop()
  process.exit(code ?? 0)
})
