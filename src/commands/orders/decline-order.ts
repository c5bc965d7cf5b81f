import { z } from 'zod'
import { command } from '../command'
import { endOrder } from './end-order'
import { lockOrder } from './order'

export const DeclineOrder = z.object({ orderId: z.uuid(), reason: z.string().trim().min(1).max(300) })

/** The restaurant will not cook this order, and says why; the system does so when nobody answered in time (ORD-8). */
export const declineOrder = command('order.decline', DeclineOrder, async (ctx, { orderId, reason }) => {
  const order = await endOrder(ctx, await lockOrder(ctx, orderId), 'declined', { reason })
  return { id: order.id, status: order.status }
})
