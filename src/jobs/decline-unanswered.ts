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
    const waiting = await app.db.row(sql`
      select id from orders where id = ${orderId} and status = 'placed' and accept_by <= ${app.clock.now()}`)
    if (!waiting) return
    try {
      await declineOrder(systemCall(app, `decline-unanswered:${orderId}`), { orderId, reason: 'no_answer' })
    } catch (error) {
      // The restaurant answered in this very moment: then there is nothing left to do.
      if (!(error instanceof WaybillError && error.code === 'illegal_transition')) throw error
    }
  },
}
