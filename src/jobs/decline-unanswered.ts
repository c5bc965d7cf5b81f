import { sql } from 'drizzle-orm'
import { systemCall } from '../commands/context'
import { declineOrder } from '../commands/orders/decline-order'
import { WaybillError } from '../domain/errors'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** An order that no restaurant answered in time is declined, so that the customer can eat elsewhere. */
export const declineUnanswered: Job<JobMap['decline-unanswered']> = {
  name: 'decline-unanswered',
  async run(app, { orderId }) {
    const waiting = await app.db.row<{ acceptBy: Date }>(sql`
      select accept_by as "acceptBy" from orders where id = ${orderId} and status = 'placed'`)
    if (!waiting) return
    // The queue goes by the database's clock. Where that is ahead of ours the job comes again: it is the order's only one.
    if (waiting.acceptBy > app.clock.now()) throw new Error('the restaurant still has a moment to answer')
    try {
      await declineOrder(systemCall(app, `decline-unanswered:${orderId}`), { orderId, reason: 'no_answer' })
    } catch (error) {
      // The restaurant answered in this very moment: then there is nothing left to do.
      if (!(error instanceof WaybillError && error.code === 'illegal_transition')) throw error
    }
  },
}
