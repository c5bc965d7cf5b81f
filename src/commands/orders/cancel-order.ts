import { z } from 'zod'
import { cancellationTerms } from '../../domain/orders/cancellation-terms'
import { command } from '../command'
import { loadMarket } from '../markets/load-market'
import { endOrder } from './end-order'
import { lockOrder } from './order'

export const CancelOrder = z.object({ orderId: z.uuid(), reason: z.string().trim().max(300).optional() })

/** Free until the restaurant confirms; after that the market's cancellation fee applies to what was paid (ORD-5). */
export const cancelOrder = command('order.cancel', CancelOrder, async (ctx, { orderId, reason }) => {
  const order = await lockOrder(ctx, orderId)
  const { market } = await loadMarket(ctx, order.restaurantId)
  // Cash is paid at the door, so nothing has been paid yet and nothing goes back.
  const terms = cancellationTerms({
    status: order.status,
    paid: 0,
    total: order.total,
    policy: { feeBasisPointsAfterConfirmed: market.cancelFeeBasisPoints },
    by: ctx.actor.role,
  })
  const cancelled = await endOrder(ctx, order, 'cancelled', { reason })
  return {
    id: order.id,
    status: cancelled.status,
    fee: { amount: terms.fee, currency: order.currency },
    refund: { amount: terms.refund, currency: order.currency },
  }
})
