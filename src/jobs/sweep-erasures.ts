import { sql } from 'drizzle-orm'
import { eraseWhole } from './erase-person'
import type { Job } from './job'

/** Erasures that were held up, or whose job is gone: tried again until they are done. */
export const sweepErasures: Job = {
  name: 'sweep-erasures',
  schedule: '0 */15 * * * *',
  async run(app) {
    const open = await app.db.rows<{ id: string }>(
      sql`select id from person_erasures where state <> 'done' order by asked_at`,
    )
    const failures: unknown[] = []
    for (const { id } of open)
      try {
        await eraseWhole(app, id)
      } catch (error) {
        // One that fails holds up none of the others.
        failures.push(error)
      }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${open.length} erasures failed`)
  },
}
