import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '../src/env'
import { buildServer } from './build'
import { isBuilt, stamped } from './build-stamp'
import { DemoLock } from './demo-lock'
import { openLocalDatabase } from './local-database'
import { prepare } from './prepare'
import { runStep } from './run-step'
import { sourceHash } from './source-hash'
import { timed } from './timed'

/** Fills the demo's database up to `--orders` orders (a million). With DATA_DIR it makes or fills another than that of `npm run demo`. */
const { values: options } = parseArgs({ options: { orders: { type: 'string', default: '1000000' } } })

await prepare()
const hash = sourceHash()
if (!(await isBuilt('server', hash))) await timed('server bundles', () => stamped('server', hash, buildServer))
const dataDir = env().DATA_DIR
await mkdir(join(dataDir, 'log'), { recursive: true })
// A running demo would wait for its tables all the while.
const lock = await DemoLock.take(join(dataDir, 'demo.json'))
try {
  const database = await timed('PostgreSQL', openLocalDatabase, (opened) => opened.description)
  try {
    const { appUrl, ownerUrl, workerUrl } = database.urls
    const urls = { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, WORKER_DATABASE_URL: workerUrl }
    const step = (bundle: string, ...args: string[]) =>
      runStep(['-C', 'production', `dist/${bundle}.mjs`, ...args], {
        env: { NODE_ENV: 'production', WAYBILL_DEMO: '1', LOG_LEVEL: 'error', ...urls },
      })
    await timed('migrate', () => step('migrate'))
    await timed('seed', () => step('seed'))
    await timed('orders', () => step('seed', '--volume', options.orders))
  } finally {
    await database.stop()
  }
} finally {
  await lock.release()
}
