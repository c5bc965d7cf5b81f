import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { releaseDriver } from '../drivers/release-driver'
import { payForReturn } from '../ledger/pay-for-return'
import { postEntries } from '../ledger/post-entries'
import { moveOrder } from '../orders/move-order'
import { settleDelivery } from '../payments/settle-delivery'
import { unwindPayments } from '../payments/unwind-payments'
import { requireManifest } from '../track-and-trace/require-manifest'
import { lockDelivery } from './delivery'
import { moveDelivery } from './move-delivery'

const DeliveryInput = z.object({ deliveryId: z.uuid() })

/** The driver stands at the counter. */
export const arriveAtPickup = command('delivery.arrived-pickup', DeliveryInput, async (ctx, { deliveryId }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'at_pickup', { set: sql`arrived_pickup_at = ${ctx.now}` })
  return { id: delivery.id, status: moved.status, orderStatus: order.status }
})

/** The goods change hands at the counter: from here on the order is out for delivery. Refused until the kitchen says ready,
 * and what is traced until its manifest is confirmed. */
export const pickUp = command('delivery.picked-up', DeliveryInput, async (ctx, { deliveryId }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  if (order.status === 'ready') await requireManifest(ctx, order, delivery.driverId)
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

export const Delivered = DeliveryInput.extend({
  proof: z
    .object({
      otp: z.string().max(20).optional(),
      photo: z.string().max(500).optional(),
      signature: z.string().max(20_000).optional(),
    })
    .default({}),
})

/** The customer has the goods; cash is taken at this moment, and the driver holds it (PAY-3). */
export const deliver = command('delivery.delivered', Delivered, async (ctx, { deliveryId, proof }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'delivered', {
    set: sql`delivered_at = ${ctx.now}, closed_at = ${ctx.now}, proof = ${JSON.stringify(proof)}::jsonb`,
  })
  const done = await moveOrder(ctx, order, 'delivered')
  if (delivery.driverId) {
    await releaseDriver(ctx, delivery.driverId)
    await settleDelivery(ctx, order, delivery.driverId)
  }
  return { id: delivery.id, status: moved.status, orderStatus: done.status }
})

export const Failed = DeliveryInput.extend({ reason: z.string().trim().min(1).max(300) })

/** Nobody took the goods. The order stays out for delivery, shown as a problem, until they are back. */
export const failDelivery = command('delivery.failed', Failed, async (ctx, { deliveryId, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const moved = await moveDelivery(ctx, order, delivery, 'failed', { reason })
  return { id: delivery.id, status: moved.status, orderStatus: order.status }
})

export const Returned = DeliveryInput.extend({
  restock: z.boolean().default(false),
  reason: z.string().trim().min(1).max(300).optional(),
})

/** The goods are back at the restaurant: on the shelf again where they may be sold, else waste. What was paid goes back, and the
 * driver is paid. */
export const returnDelivery = command('delivery.returned', Returned, async (ctx, { deliveryId, restock, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const returning = delivery.status === 'failed' ? await moveDelivery(ctx, order, delivery, 'returning') : delivery
  const moved = await moveDelivery(ctx, order, returning, 'returned', { set: sql`closed_at = ${ctx.now}` })
  const ended = await moveOrder(ctx, order, 'returned', { reason: reason ?? delivery.reason ?? undefined, restock })
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  const back = await unwindPayments(ctx, order, { fee: 0, cause: 'returned' })
  const pay = delivery.driverId ? [await payForReturn(ctx, order, delivery.driverId)] : []
  await postEntries(ctx, order.marketId, [...back, ...pay])
  return { id: delivery.id, status: moved.status, orderStatus: ended.status }
})
