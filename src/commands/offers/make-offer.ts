import { sql } from 'drizzle-orm'
import type { DispatchDecision } from '../../domain/dispatch/snapshot'
import type { Actor } from '../../domain/identity/actor'
import type { CommandContext } from '../context'
import { lockDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'

/**
 * Offers a delivery to a driver for `offerSeconds`. The insert is the claim: a delivery has one pending offer and a driver one, by unique
 * index. The driver's row is held, so that nobody goes home between the look and the offer. False when the world has moved on since the decision.
 */
export async function makeOffer(
  ctx: CommandContext,
  { deliveryId, driverId, pickupMeters }: DispatchDecision,
  { offerSeconds, as }: { offerSeconds: number; as: Actor },
): Promise<boolean> {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  if (delivery.status !== 'unassigned') return false
  const id = ctx.newId()
  const expiresAt = new Date(ctx.now.getTime() + offerSeconds * 1000)
  const made = await ctx.row(sql`
    insert into offers (id, delivery_id, driver_id, status, pickup_meters, expires_at, created_at, updated_at)
    select ${id}, ${deliveryId}, d.id, 'pending', ${Math.round(pickupMeters)}, ${expiresAt}, ${ctx.now}, ${ctx.now}
    from drivers d where d.id = ${driverId} and d.online and d.active for share
    on conflict do nothing returning id`)
  if (!made) return false
  await moveDelivery(ctx, order, delivery, 'offered', { as })
  ctx.emit('offer.made', {
    offerId: id,
    deliveryId,
    orderId: order.id,
    marketId: order.marketId,
    driverId,
    status: 'pending',
    expiresAt: expiresAt.toISOString(),
  })
  ctx.schedule('expire-offer', { offerId: id }, { at: expiresAt, key: id })
  return true
}
