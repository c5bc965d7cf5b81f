import { z } from 'zod'
import { command } from '../command'
import { moveOrder } from './move-order'
import { lockOrder } from './order'

/** The kitchen has begun. */
export const startPreparing = command('order.preparing', z.object({ orderId: z.uuid() }), async (ctx, { orderId }) => {
  const order = await moveOrder(ctx, await lockOrder(ctx, orderId), 'preparing')
  return { id: order.id, status: order.status }
})
