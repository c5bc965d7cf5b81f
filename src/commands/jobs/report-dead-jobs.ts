import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { JobDied } from '../../events/event-map'
import { command } from '../command'

/** Two reports at once would both find the same death unreported. Any constant will do. */
const REPORT_LOCK = 727_031

/** ISO 8601, to the microsecond: as exact as the column. */
const MOMENT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

/** Announces background work that failed for good, each death once: a job that was tried again in vain dies anew. */
export const reportDeadJobs = command(
  'job.report_dead',
  z.object({}),
  async (ctx) => {
    await ctx.rows(sql`select pg_advisory_xact_lock(${REPORT_LOCK})`)
    // The first line tells the kind of failure; whose data stands further down is for the failed jobs' own page.
    const died = await ctx.rows<JobDied>(sql`
      select d.id::text as "jobId", d.task, left(split_part(d.last_error, E'\n', 1), 300) as error, to_char(d.updated_at at time zone 'UTC', ${MOMENT}) as "failedAt"
      from jobs.dead() d
      where not exists (select from events e where e.name = 'job.died' and e.data->>'jobId' = d.id::text and e.data->>'failedAt' = to_char(d.updated_at at time zone 'UTC', ${MOMENT}))
      order by d.updated_at limit 100`)
    for (const job of died) ctx.emit('job.died', job)
    return { reported: died.length }
  },
  { audit: false },
)
