import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { judgeDispatch } from '../deliveries/judge-dispatch'
import { moveDelivery } from '../deliveries/move-delivery'
import { requireFit } from '../drivers/require-fit'
import { answerOffer, lockOffer } from './close-offer'

/**
 * The driver takes the delivery (DRV-2). Too late is refused even when the clock has not closed the offer yet.
 * @throws WaybillError `offer_closed`, `driver_unavailable`, those of `requireFit` and `judgeDispatch`
 */
export const acceptOffer = command('offer.accept', z.object({ offerId: z.uuid() }), async (ctx, { offerId }) => {
  const { offer, order, delivery } = await lockOffer(ctx, offerId)
  if (offer.expiresAt <= ctx.now) throw new WaybillError('offer_closed', { status: 'expired' })
  await answerOffer(ctx, order, offer, 'accepted')
  // Suspended since the offer was made.
  if (
    !(await ctx.row(sql`select id from drivers where id = ${offer.driverId} and active and stage = 'active' for share`))
  )
    throw new WaybillError('driver_unavailable')
  await requireFit(ctx, delivery.requirements, offer.driverId)
  // Given another by hand since.
  await judgeDispatch(ctx, order, delivery, { kind: 'vehicle_value', driverId: offer.driverId })
  const moved = await moveDelivery(ctx, order, delivery, 'assigned', {
    driverId: offer.driverId,
    set: sql`assigned_at = ${ctx.now}`,
  })
  return { id: offer.id, status: 'accepted', deliveryId: delivery.id, deliveryStatus: moved.status, orderId: order.id }
})

export const DeclineOffer = z.object({ offerId: z.uuid(), reason: z.string().trim().max(300).optional() })

/** The driver lets this one go; it is offered to the next. */
export const declineOffer = command('offer.decline', DeclineOffer, async (ctx, { offerId, reason }) => {
  const { offer, order, delivery } = await lockOffer(ctx, offerId)
  await answerOffer(ctx, order, offer, 'declined', { reason })
  await moveDelivery(ctx, order, delivery, 'unassigned', { reason })
  return { id: offer.id, status: 'declined' }
})

/** The clock closes an offer that nobody answered. Doing so twice does nothing. */
export const expireOffer = command('offer.expire', z.object({ offerId: z.uuid() }), async (ctx, { offerId }) => {
  const { offer, order, delivery } = await lockOffer(ctx, offerId)
  if (offer.status !== 'pending') return { id: offer.id, status: offer.status }
  await answerOffer(ctx, order, offer, 'expired')
  await moveDelivery(ctx, order, delivery, 'unassigned')
  return { id: offer.id, status: 'expired' }
})
