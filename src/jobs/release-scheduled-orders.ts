import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { releaseOrder } from '../commands/orders/release-order'
import type { Job } from './job'

/** More than these in one look would hold up the worker; the next comes in ten seconds. */
const MOST = 500

/** Orders for later go to their kitchens in time. It looks at what is due and not at single jobs, so none is lost, whatever clocks do. */
export const releaseScheduledOrders: Job = {
  name: 'release-scheduled-orders',
  schedule: '*/10 * * * * *',
  async run(app) {
    const due = await app.db.rows<{ id: string }>(sql`
      select id from orders where sleeps_until <= ${app.clock.now()} order by sleeps_until limit ${MOST}`)
    const failures: unknown[] = []
    for (const { id } of due) {
      try {
        await releaseOrder(systemCall(app, `release-scheduled-orders:${id}`), { orderId: id })
      } catch (error) {
        // One that cannot be released holds nobody else up; the job fails at its end, is seen and tried again.
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} scheduled orders were not released`)
  },
}
