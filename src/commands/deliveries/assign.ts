import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import { mayCollect } from '../../domain/dispatch/may-collect'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import { releaseDriver } from '../drivers/release-driver'
import { withdrawOffer } from '../offers/close-offer'
import type { Order } from '../orders/order'
import { type Delivery, lockDelivery } from './delivery'
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
  if (!(await mayCarryCash(ctx, order, delivery, driverId))) throw new WaybillError('cash_limit')
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

/** A driver over his cash limit gets no cash order; by hand he may carry several, so what they will bring counts too. */
async function mayCarryCash(ctx: CommandContext, order: Order, delivery: Delivery, driverId: string): Promise<boolean> {
  if (delivery.cashDue === 0) return true
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  const cash = await ctx.row<{ limit: number; held: number }>(sql`
    select m.cash_limit as "limit",
      (select coalesce(sum(amount), 0) from payments
        where collected_by_id = ${driverId} and status = 'captured' and settled_at is null and currency::text = m.currency::text)
      + (select coalesce(sum(cash_due), 0) from deliveries where driver_id = ${driverId} and status::text = any(${active}::text[])) as held
    from markets m where m.id = ${order.marketId}`)
  return !cash || mayCollect(cash.held, delivery.cashDue, cash.limit > 0 ? cash.limit : null)
}

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
