import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { runDispatch } from '../commands/dispatch/run-dispatch'
import type { Job } from './job'

/** Every market with a waiting delivery is looked at now and then, for drivers come near without any event. */
export const sweepDispatch: Job = {
  name: 'sweep-dispatch',
  schedule: '*/10 * * * * *',
  async run(app) {
    const markets = await app.db.rows<{ id: string }>(
      sql`select distinct market_id as id from deliveries where status = 'unassigned' and ready_by is not null`,
    )
    for (const { id } of markets) await runDispatch(systemCall(app, 'sweep-dispatch'), { marketId: id })
  },
}
