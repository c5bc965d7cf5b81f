import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { env } from '../src/env'
import { compose } from '../src/server/compose'
import { openLogger } from '../src/server/logger'
import { seedDemo } from './demo/seed-demo'

const settings = env()
if (settings.NODE_ENV === 'production' && !settings.WAYBILL_DEMO) {
  throw new Error('The demo seed makes accounts with a published password: it runs only where WAYBILL_DEMO=1.')
}
const { default: config } = await import('../payload.config')
const payload = await getPayload({ config })
const adapter = payload.db as unknown as PostgresAdapter
compose(settings, adapter.pool, openLogger(settings.LOG_LEVEL))
await seedDemo(payload)
await payload.destroy()
await adapter.pool.end()
