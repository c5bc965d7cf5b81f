import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

interface DeadJob {
  id: number
  task: string
  attempts: number
  maxAttempts: number
  lastError: string | null
  payload: unknown
  createdAt: Date
  failedAt: Date
}

/** Jobs that used up their attempts, newest first, with their last error. */
export function findDeadJobs(db: Sql): Promise<DeadJob[]> {
  return db.rows<DeadJob>(sql`
    select id, task, attempts, max_attempts as "maxAttempts", last_error as "lastError", payload, created_at as "createdAt", updated_at as "failedAt"
    from jobs.dead() order by updated_at desc limit 200`)
}
