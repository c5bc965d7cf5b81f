import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

/** Jobs that used up their attempts, newest first, with their last error. */
export function findDeadJobs(db: Sql) {
  return db.rows(sql`
    select id, task, attempts, max_attempts as "maxAttempts", last_error as "lastError", payload, created_at as "createdAt", updated_at as "failedAt"
    from jobs.dead() order by updated_at desc limit 200`)
}
