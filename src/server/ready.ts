import { sql } from 'drizzle-orm'
import type { App } from '../commands/app'

/** Jobs may be so late before this process says that it is not ready. */
const MAX_LAG_SECONDS = 120

/** Whether this process can do its work now, part by part (`/ready`). */
export async function readiness(app: App, migrationNames: readonly string[]) {
  try {
    const row = await app.db.row<{ applied: string[]; lag: number }>(sql`
      select array(select name from payload_migrations where batch > 0) as applied, jobs.lag() as lag`)
    const missing = migrationNames.filter((name) => !row?.applied.includes(name))
    const lag = row?.lag ?? 0
    const checks = {
      database: true,
      migrations: missing.length === 0,
      worker: lag < MAX_LAG_SECONDS,
    }
    return {
      ready: Object.values(checks).every(Boolean),
      checks,
      workerLagSeconds: Math.round(lag),
      missingMigrations: missing,
    }
  } catch (error) {
    app.logger.warn({ err: error }, 'not ready: the database does not answer')
    return { ready: false, checks: { database: false } }
  }
}
