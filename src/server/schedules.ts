import { sql } from 'drizzle-orm'
import { type ScheduledTask, schedule } from 'node-cron'
import type { App } from '../commands/app'
import { jobs } from '../jobs'

/**
 * Ticks of the scheduled jobs. Every process ticks; a slot is claimed by inserting its row, in the same transaction as the job, so it
 * runs once however many processes there are, and is not lost when one dies.
 */
export function startSchedules(app: App): { stop(): void } {
  const tasks: ScheduledTask[] = jobs.flatMap((job) =>
    job.schedule
      ? [schedule(job.schedule, ({ date }) => claim(app, job.name, date), { name: job.name, timezone: 'UTC' })]
      : [],
  )
  return {
    stop() {
      for (const task of tasks) void task.stop()
    },
  }
}

export async function claim(app: App, job: string, tick: Date | 'manual' | 'init'): Promise<void> {
  const slot = Math.floor((tick instanceof Date ? tick : app.clock.real()).getTime() / 1000)
  try {
    await app.db.transaction(async (tx) => {
      const won = await tx.row(sql`
        insert into schedule_slots (job, slot, claimed_at) values (${job}, ${slot}, now()) on conflict do nothing returning job`)
      // A tick that comes while the last run still waits in the queue adds nothing.
      const spec = [{ task: job, payload: {}, job_key: `schedule:${job}` }]
      if (won) await tx.rows(sql`select jobs.enqueue(${JSON.stringify(spec)}::jsonb)`)
    })
  } catch (error) {
    app.logger.warn({ err: error, job }, 'a scheduled tick could not be stored; the next one comes')
  }
}
