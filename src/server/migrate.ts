import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { migrations } from '../../migrations'
import { actAsOwner } from '../env'
import { settleRestoredTransactions } from './restored-transactions'
import { prepareWorkerSchema } from './worker-schema'

/** Any constant: two releases that migrate at once take turns. */
const MIGRATION_LOCK = 727_003

/**
 * Brings the database to this version: Waybill's schema as its owner, then the job queue's. Each migration is one transaction with its
 * own record, so a killed run is simply run again. After a restore into another cluster it settles what that cluster cannot know.
 */
async function migrate(): Promise<void> {
  const settings = actAsOwner()
  if (!settings.DATABASE_URL || !settings.WORKER_DATABASE_URL)
    throw new Error('MIGRATION_DATABASE_URL and WORKER_DATABASE_URL are needed.')
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config })
  const adapter = payload.db as unknown as PostgresAdapter
  const lock = await adapter.pool.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await adapter.migrate({ migrations } as unknown as Parameters<typeof adapter.migrate>[0])
    if (await settleRestoredTransactions(lock)) console.log('Numbers of transactions of another cluster were settled.')
    await prepareWorkerSchema(settings.WORKER_DATABASE_URL)
  } finally {
    lock.release(true)
  }
  await payload.destroy()
  await adapter.pool.end()
}

await migrate()
