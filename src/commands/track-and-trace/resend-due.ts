import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { sendSoon } from './plan-order-reports'

/** More than these in one look would fill the queue; the next look comes in seconds. */
const MOST = 200

/** Reports whose time has come are sent again, or asked about: calls that came to nothing, and those whose caller was killed. */
export const resendDue = command(
  'trace_report.resend_due',
  z.object({}),
  async (ctx) => {
    const due = await ctx.rows<{ id: string; restaurantId: string }>(sql`
      select id, restaurant_id as "restaurantId" from trace_reports where due_at <= ${ctx.call.app.clock.real()} order by due_at limit ${MOST}`)
    for (const { id, restaurantId } of due) sendSoon(ctx, restaurantId, id)
    return { sent: due.length }
  },
  { audit: false, keyed: false },
)
