import { join } from 'node:path'
import { env } from '../src/env'
import { type DatabaseUrls, prepareDatabase } from '../src/server/database-roles'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres'
import { prepareWorkerSchema } from '../src/server/worker-schema'

export interface LocalDatabase {
  urls: DatabaseUrls
  /** For the log: where it is, without passwords. */
  description: string
  stop(): Promise<void>
}

/** The database named by the environment, or else an embedded one under DATA_DIR, with roles and job queue ready. */
export async function openLocalDatabase(): Promise<LocalDatabase> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, WORKER_DATABASE_URL } = env()
  if (!DATABASE_URL) return openEmbedded()
  if (!MIGRATION_DATABASE_URL || !WORKER_DATABASE_URL) {
    throw new Error(
      'DATABASE_URL is set: set MIGRATION_DATABASE_URL (waybill_owner) and WORKER_DATABASE_URL (waybill_worker) as well.',
    )
  }
  await prepareWorkerSchema(WORKER_DATABASE_URL)
  return {
    urls: { appUrl: DATABASE_URL, ownerUrl: MIGRATION_DATABASE_URL, workerUrl: WORKER_DATABASE_URL },
    description: `as given, at ${new URL(DATABASE_URL).host}`,
    stop: async () => undefined,
  }
}

async function openEmbedded(): Promise<LocalDatabase> {
  const {
    DATA_DIR,
    DATABASE_OWNER_PASSWORD: owner,
    DATABASE_APP_PASSWORD: app,
    DATABASE_WORKER_PASSWORD: worker,
  } = env()
  if (!owner || !app || !worker)
    throw new Error('The passwords of the database roles are missing: run scripts/prepare.ts first.')
  const server = await startEmbeddedPostgres({ directory: join(DATA_DIR, 'postgres') })
  try {
    const { superuserUrl, port, adopted, stop } = server
    const urls = await prepareDatabase({ superuserUrl, database: 'waybill', passwords: { owner, app, worker } })
    await prepareWorkerSchema(urls.workerUrl)
    return { urls, description: `embedded, ${adopted ? 'adopted' : 'started'} at 127.0.0.1:${port}`, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}
