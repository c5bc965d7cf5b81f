import { sql } from 'drizzle-orm'
import { SYSTEM } from '../../domain/identity/actor'
import type { CommandContext } from '../context'
import { lockDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { withdrawDriversOffer } from '../offers/close-offer'

/** Gives back to dispatch what a driver was offered and what he has not picked up. What is in his bag he brings to its door. */
export async function handBack(ctx: CommandContext, driverId: string): Promise<void> {
  await withdrawDriversOffer(ctx, driverId)
  const due = await ctx.rows<{ id: string }>(sql`
    select id from deliveries where driver_id = ${driverId} and status in ('assigned', 'at_pickup') order by id`)
  for (const { id } of due) {
    const { order, delivery } = await lockDelivery(ctx, id)
    // He may have picked it up, or lost it, before its order was ours.
    if (delivery.driverId !== driverId || (delivery.status !== 'assigned' && delivery.status !== 'at_pickup')) continue
    await moveDelivery(ctx, order, delivery, 'unassigned', {
      as: SYSTEM,
      driverId: null,
      reason: 'driver_suspended',
      set: sql`assigned_at = null`,
    })
  }
}
