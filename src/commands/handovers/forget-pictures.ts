import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'

/** More than these at once would hold up the worker. */
const MOST = 200

/**
 * Signatures and pictures whose time is over go, all but those under a legal hold; that there were any, and what was found, stays.
 * @returns how many
 */
export const forgetPictures = command(
  'handover.forget_pictures',
  z.object({}),
  async (ctx) => {
    const gone = await ctx.rows<{ id: string; orderId: string }>(sql`
      with due as (
        select f.id, h.order_id from handovers h join orders o on o.id = h.order_id join documents f on f.id in (h.signature_id, h.photo_id)
        where h.files_until <= ${ctx.now} and f.purpose = 'handover' and not exists (
          select from compliance_holds c where c.lifted_at is null and c.about_id in (
            h.order_id::text, h.delivery_id::text, h.market_id::text, h.driver_id::text, h.actor_id::text, o.customer_id::text))
        limit ${MOST}
      ), gone as (delete from documents f using due where f.id = due.id returning f.id)
      select gone.id, due.order_id as "orderId" from gone join due on due.id = gone.id`)
    for (const { id, orderId } of gone) {
      ctx.emit('document.removed', { documentId: id })
      ctx.record({
        kind: 'system',
        outcome: 'done',
        code: 'retention',
        subject: { kind: 'order', id: orderId },
        facts: { documentId: id },
      })
    }
    return gone.length
  },
  { audit: false, keyed: false },
)
