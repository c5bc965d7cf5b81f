import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { runPayouts } from '../commands/payouts/run-payouts'
import type { Job } from './job'

/** Sends what was approved, market by market. Whoever cannot wait has it sent by hand. */
export const runPayoutsJob: Job = {
  name: 'run-payouts',
  schedule: '0 */10 * * * *',
  async run(app) {
    const markets = await app.db.rows<{ id: string }>(
      sql`select distinct market_id as id from payouts where status = 'approved' and send_after <= ${app.clock.now()}`,
    )
    for (const { id: marketId } of markets) await runPayouts(systemCall(app, 'run-payouts'), { marketId })
  },
}
