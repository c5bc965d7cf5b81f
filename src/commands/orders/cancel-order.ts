import { z } from 'zod'
import { command } from '../command'
import type { CommandContext } from '../context'
import { cancellationOf } from './cancellation'
import { endOrder } from './end-order'
import { lockOrder, type Order } from './order'

export const CancelOrder = z.object({ orderId: z.uuid(), reason: z.string().trim().max(300).optional() })

/** On the market's terms: what they cost is told before by `foretellCancellation` (ORD-5). */
export const cancelOrder = command('order.cancel', CancelOrder, async (ctx, { orderId, reason }) =>
  cancelLocked(ctx, await lockOrder(ctx, orderId), reason),
)

/** The same of an order that is locked already. */
export async function cancelLocked(ctx: CommandContext, order: Order, reason: string | undefined) {
  const { fee, refund } = await cancellationOf(ctx, order, ctx.actor, ctx.now)
  const cancelled = await endOrder(ctx, order, 'cancelled', { reason, fee })
  return {
    id: order.id,
    status: cancelled.status,
    fee: { amount: fee, currency: order.currency },
    refund: { amount: refund, currency: order.currency },
  }
}
