import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** Runs a job again that had failed for good. Every job is idempotent, so whatever it did before is not done twice. */
export const retryJob = command(
  'job.retry',
  z.object({ jobId: z.number().int().positive() }),
  async (ctx, { jobId }) => {
    const retried = await ctx.row<{ ok: boolean }>(sql`select jobs.retry(${jobId}) as ok`)
    if (!retried?.ok) throw new WaybillError('not_found')
    return { jobId, retried: true }
  },
)
