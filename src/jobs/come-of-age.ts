import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { comeOfAge } from '../commands/identity-checks/come-of-age'
import type { Job } from './job'

/** Looks every hour whether somebody has come of age, wherever midnight was. */
export const comeOfAgeJob: Job = {
  name: 'come-of-age',
  schedule: '0 1 * * * *',
  async run(app) {
    const young = await app.db.rows<{ id: string }>(
      sql`select id from identity_checks where status = 'approved' and not over_21`,
    )
    for (const { id } of young) await comeOfAge(systemCall(app, `come-of-age:${id}`), { checkId: id })
  },
}
