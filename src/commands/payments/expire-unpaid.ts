import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { SYSTEM } from '../../domain/identity/actor'
import { command } from '../command'
import { endOrder } from '../orders/end-order'
import { moveOrder } from '../orders/move-order'
import { lockOrder } from '../orders/order'
import { dropPayment } from './drop-payment'
import { isOpen, paymentsOf } from './payment'
import { waitAgain } from './secure-order'

/**
 * A payment took too long: it has failed, and the customer has as long again to pay otherwise; then the order ends (`states.md`). What a phone
 * was asked for may still come, and places the order as long as it waits.
 */
export const expireUnpaid = command(
  'order.expire-unpaid',
  z.object({ orderId: z.uuid() }),
  async (ctx, { orderId }) => {
    const order = await lockOrder(ctx, orderId)
    const waits = await ctx.row<{ payBy: Date | null }>(sql`select pay_by as "payBy" from orders where id = ${orderId}`)
    if (!waits?.payBy || waits.payBy > ctx.now) return { status: order.status }
    if (order.status === 'pending') {
      for (const payment of await paymentsOf(ctx, orderId))
        if (isOpen(payment) && payment.method !== 'cash') await dropPayment(ctx, payment)
      await waitAgain(ctx, order)
      return { status: (await moveOrder(ctx, order, 'payment_failed', { as: SYSTEM })).status }
    }
    await ctx.rows(sql`update orders set pay_by = null where id = ${orderId}`)
    if (order.status !== 'payment_failed') return { status: order.status }
    return { status: (await endOrder(ctx, order, 'cancelled', { reason: 'unpaid' })).status }
  },
)
