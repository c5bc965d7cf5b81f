import { parseArgs } from 'node:util'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { timed } from '../scripts/timed'
import { env } from '../src/env'
import { compose } from '../src/server/compose'
import { openLogger } from '../src/server/logger'
import { seedApplications } from './demo/seed-applications'
import { seedBulkOrder } from './demo/seed-bulk-order'
import { seedDemo } from './demo/seed-demo'
import { seedDriverApplicants } from './demo/seed-driver-applicants'
import { seedIdentityChecks } from './demo/seed-identity-checks'
import { seedLabResults } from './demo/seed-lab-results'
import { seedPackages } from './demo/seed-packages'
import { seedPayouts } from './demo/seed-payouts'
import { seedPictures } from './demo/seed-pictures'
import { seedWallets } from './demo/seed-wallets'
import { writePast } from './past/write-past'
import { runVolume } from './volume/run-volume'

const { values: options } = parseArgs({
  options: {
    pictures: { type: 'boolean', default: false },
    past: { type: 'boolean', default: false },
    /** So many orders in all, for measuring. */
    volume: { type: 'string' },
  },
})
const settings = env()
if (settings.NODE_ENV === 'production' && !settings.WAYBILL_DEMO) {
  throw new Error('The demo seed makes accounts with a published password: it runs only where WAYBILL_DEMO=1.')
}
const { default: config } = await import('../payload.config')
const payload = await getPayload({ config })
const adapter = payload.db as unknown as PostgresAdapter
compose(settings, adapter.pool, openLogger(settings.LOG_LEVEL))
await timed('people and menus', () => seedDemo(payload, { playing: settings.WAYBILL_DEMO }))
if (options.pictures) {
  await timed('pictures', () => seedPictures())
  await timed('lab results', () => seedLabResults())
  await timed('packages', () => seedPackages())
  await timed('applications', seedApplications)
  await timed('driver applicants', seedDriverApplicants)
  await timed('identity checks', seedIdentityChecks)
}
const { MIGRATION_DATABASE_URL: ownerUrl } = settings
if (options.past && ownerUrl) await timed('past', () => writePast(ownerUrl, new Date()))
if (options.past) await timed('bulk order', () => seedBulkOrder())
if (options.past) await timed('wallets', seedWallets)
if (options.past) await timed('payouts', seedPayouts)
if (options.volume && ownerUrl) await runVolume(ownerUrl, Number(options.volume))
await payload.destroy()
await adapter.pool.end()
