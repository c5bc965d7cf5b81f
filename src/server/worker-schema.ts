import { runMigrations } from 'graphile-worker'
import { JOB_FUNCTIONS } from './job-functions'
import { withClient } from './with-client'

/** Two processes that start at once must not migrate at once. Any constant will do. */
const SCHEMA_LOCK = 727_002

/**
 * Makes or upgrades the job queue: graphile-worker's own schema, and `jobs`, the only door to it for the application.
 * `workerUrl` logs in as `waybill_worker`, who owns both; `prepareDatabase` must have run.
 */
export async function prepareWorkerSchema(workerUrl: string): Promise<void> {
  await withClient(workerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [SCHEMA_LOCK])
    await runMigrations({ connectionString: workerUrl })
    await client.query(JOB_FUNCTIONS)
  })
}
