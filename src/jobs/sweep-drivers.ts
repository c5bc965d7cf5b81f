import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { lookAtDriver } from '../commands/drivers/look-at-driver'
import type { Job } from './job'

const MOST = 500

/**
 * Drivers of whom something ends today, or is told to end soon. Every minute of real time, which is at least every hour of a demo's: nobody is
 * looked at but on such a day, so a look that finds none is one read of an index.
 */
export const sweepDrivers: Job = {
  name: 'sweep-drivers',
  schedule: '10 * * * * *',
  async run(app) {
    const due = await app.db.rows<{ id: string }>(sql`
      select d.id from drivers d join markets m on m.id = d.market_id
      where d.look_on <= to_char(${app.clock.now()}::timestamptz at time zone m.time_zone, 'YYYY-MM-DD') order by d.look_on limit ${MOST}`)
    const failures: unknown[] = []
    const call = systemCall(app, 'sweep-drivers')
    for (const { id } of due) await lookAtDriver(call, { driverId: id }).catch((error) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} drivers were not looked at`)
  },
}
