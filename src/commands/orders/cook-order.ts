import { z } from 'zod'
import { command } from '../command'
import { moveOrder } from './move-order'
import { lockOrder } from './order'

const OrderInput = z.object({ orderId: z.uuid() })

/** The kitchen has begun. */
export const startPreparing = command('order.preparing', OrderInput, async (ctx, { orderId }) => {
  const order = await moveOrder(ctx, await lockOrder(ctx, orderId), 'preparing')
  return { id: order.id, status: order.status }
})

/** The food stands at the counter. */
export const markReady = command('order.ready', OrderInput, async (ctx, { orderId }) => {
  const order = await moveOrder(ctx, await lockOrder(ctx, orderId), 'ready')
  return { id: order.id, status: order.status }
})
