import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { releaseDriver } from '../drivers/release-driver'
import { withdrawOffer } from '../offers/close-offer'
import { lockDelivery } from './delivery'
import { moveDelivery } from './move-delivery'

export const Assign = z.object({ deliveryId: z.uuid(), driverId: z.uuid(), reason: z.string().trim().min(1).max(300) })

/**
 * A dispatcher gives the delivery to a driver of the same market, free or busy, online or not: people know more than the board (DSP-3).
 * An assigned delivery is taken from its driver first.
 */
export const assignDelivery = command('delivery.assign', Assign, async (ctx, { deliveryId, driverId, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const driver = await ctx.row<{ id: string }>(
    sql`select id from drivers where id = ${driverId} and market_id = ${order.marketId} and active for share`,
  )
  if (!driver) throw new WaybillError('driver_unavailable')
  if (delivery.driverId === driverId) throw new WaybillError('already_assigned')
  await withdrawOffer(ctx, order, delivery)
  const free = delivery.driverId
    ? await moveDelivery(ctx, order, delivery, 'unassigned', { driverId: null, reason })
    : delivery
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  const moved = await moveDelivery(ctx, order, free, 'assigned', {
    driverId,
    reason,
    set: sql`assigned_at = ${ctx.now}`,
  })
  return { id: delivery.id, status: moved.status, driverId }
})

export const Unassign = z.object({ deliveryId: z.uuid(), reason: z.string().trim().min(1).max(300) })

/** Takes the delivery from its driver, who asked for it, vanished, or is needed elsewhere; dispatch looks for another. */
export const unassignDelivery = command('delivery.unassign', Unassign, async (ctx, { deliveryId, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  await withdrawOffer(ctx, order, delivery)
  const moved = await moveDelivery(ctx, order, delivery, 'unassigned', {
    driverId: null,
    reason,
    set: sql`assigned_at = null`,
  })
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  return { id: delivery.id, status: moved.status }
})
