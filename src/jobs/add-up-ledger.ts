import { sql } from 'drizzle-orm'
import type { Job } from './job'

/** Adds the days of the ledger up to now, so that what the house has is the sum of days and of the last few postings (ADR 0018). */
export const addUpLedger: Job = {
  name: 'add-up-ledger',
  schedule: '30 */5 * * * *',
  async run(app) {
    await app.db.rows(sql`select ledger_roll_up()`)
  },
}
