import { sql } from 'drizzle-orm'
import { runCheck } from '../commands/background-checks/run-check'
import { systemCall } from '../commands/context'
import type { Job } from './job'

/** More than these in one look would hold up the worker; the next comes in half a minute. */
const MOST = 100

/** Background checks that nobody brings on: calls whose answer was lost, webhooks that never came. */
export const sweepBackgroundChecks: Job = {
  name: 'sweep-background-checks',
  schedule: '*/30 * * * * *',
  async run(app) {
    const due = await app.db.rows<{ id: string }>(
      sql`select id from background_checks where due_at <= ${app.clock.real()} order by due_at limit ${MOST}`,
    )
    const failures: unknown[] = []
    const call = systemCall(app, 'sweep-background-checks')
    // One that cannot be brought on holds nobody else up; the job fails at its end, is seen and tried again.
    for (const { id } of due) await runCheck(call, id).catch((error) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} checks were not brought on`)
  },
}
