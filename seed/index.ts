import { parseArgs } from 'node:util'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { env } from '../src/env'
import { compose } from '../src/server/compose'
import { openLogger } from '../src/server/logger'
import { seedDemo } from './demo/seed-demo'
import { seedPictures } from './demo/seed-pictures'
import { writePast } from './past/write-past'

const { values: options } = parseArgs({
  options: { pictures: { type: 'boolean', default: false }, past: { type: 'boolean', default: false } },
})
const settings = env()
if (settings.NODE_ENV === 'production' && !settings.WAYBILL_DEMO) {
  throw new Error('The demo seed makes accounts with a published password: it runs only where WAYBILL_DEMO=1.')
}
const { default: config } = await import('../payload.config')
const payload = await getPayload({ config })
const adapter = payload.db as unknown as PostgresAdapter
compose(settings, adapter.pool, openLogger(settings.LOG_LEVEL))
await seedDemo(payload, { playing: settings.WAYBILL_DEMO })
if (options.pictures) await seedPictures(payload)
if (options.past && settings.MIGRATION_DATABASE_URL) await writePast(settings.MIGRATION_DATABASE_URL, new Date())
await payload.destroy()
await adapter.pool.end()
