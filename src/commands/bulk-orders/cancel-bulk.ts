import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { Money } from '../../domain/money/money'
import type { OrderStatus } from '../../domain/orders/transitions'
import { command } from '../command'
import { cancelLocked } from '../orders/cancel-order'
import { lockOrder } from '../orders/order'

export const CancelBulk = z.object({ bulkId: z.uuid(), reason: z.string().trim().max(300).optional() })

/** What became of one order; `refused` says why it goes on. */
interface Outcome {
  id: string
  number: string
  status: OrderStatus
  fee?: Money
  refund?: Money
  refused?: 'illegal_transition' | 'forbidden'
}

/**
 * Calls off what can be called off of a bulk order, each order on its own terms; what is too far on stays, and is told.
 * @throws WaybillError `not_found` for the bulk order of somebody else, `reason_required`
 */
export const cancelBulk = command('bulk.cancel', CancelBulk, async (ctx, { bulkId, reason }) => {
  const rows = await ctx.rows<{ id: string }>(sql`
    select o.id from orders o join bulk_orders b on b.id = o.bulk_id
    where b.id = ${bulkId} and (${ctx.actor.role} in ('admin', 'support') or b.customer_id = ${ctx.actor.userId ?? null})
    order by o.id`)
  if (rows.length === 0) throw new WaybillError('not_found')
  const orders: Outcome[] = []
  // In the order of their ids, so that two who call off the same bulk order never wait for each other in a circle.
  for (const { id } of rows) {
    const order = await lockOrder(ctx, id)
    const { number, status } = order
    try {
      orders.push({ number, ...(await cancelLocked(ctx, order, reason)) })
    } catch (error) {
      // The table is asked before anything is written, so nothing of this order is half done.
      if (!(error instanceof WaybillError)) throw error
      if (error.code !== 'illegal_transition' && error.code !== 'forbidden') throw error
      orders.push({ id, number, status, refused: error.code })
    }
  }
  ctx.subject('bulk-order', bulkId)
  return { id: bulkId, cancelled: orders.filter(({ refused }) => !refused).length, orders }
})
