import pg from 'pg'
import type { TestDatabase } from '../../../setup/database'

/** Work that nobody will try again: what was to follow from something never did. */
export async function jobBreaches({ workerUrl }: TestDatabase): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ what: string }>(
      `select 'job ' || task_identifier || ' has failed for good: ' || coalesce(last_error, '') as what from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null`,
    )
    return rows.map(({ what }) => what)
  } finally {
    await pool.end()
  }
}
