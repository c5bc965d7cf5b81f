import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { requireFit } from '../drivers/require-fit'
import { moveOrder } from '../orders/move-order'
import { requireManifest } from '../track-and-trace/require-manifest'
import { lockDelivery } from './delivery'
import { judgeDispatch } from './judge-dispatch'
import { moveDelivery } from './move-delivery'

const DeliveryInput = z.object({ deliveryId: z.uuid() })

/** The driver stands at the counter. */
export const arriveAtPickup = command('delivery.arrived-pickup', DeliveryInput, async (ctx, { deliveryId }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'at_pickup', { set: sql`arrived_pickup_at = ${ctx.now}` })
  return { id: delivery.id, status: moved.status, orderStatus: order.status }
})

/** The goods change hands at the counter: from here on the order is out for delivery. Refused until the kitchen says ready,
 * what is traced until its manifest is confirmed, what not everybody may carry to whoever may not any more, and what its seller may not sell any more. */
export const pickUp = command('delivery.picked-up', DeliveryInput, async (ctx, { deliveryId }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  if (order.status === 'ready') {
    const { driverId, requirements } = delivery
    await requireFit(ctx, requirements, driverId)
    await judgeDispatch(ctx, order, delivery, { kind: 'licence_valid', driverId })
    await requireManifest(ctx, order, driverId)
  }
  const moved = await moveDelivery(ctx, order, delivery, 'picked_up', { set: sql`picked_up_at = ${ctx.now}` })
  const out = await moveOrder(ctx, order, 'out_for_delivery')
  return { id: delivery.id, status: moved.status, orderStatus: out.status }
})

/** The driver stands at the door. */
export const arriveAtDoor = command('delivery.arrived', DeliveryInput, async (ctx, { deliveryId }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'at_dropoff', { set: sql`arrived_at = ${ctx.now}` })
  return { id: delivery.id, status: moved.status, orderStatus: order.status }
})
