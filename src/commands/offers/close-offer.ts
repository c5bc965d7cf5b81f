import { sql } from 'drizzle-orm'
import { OFFER_TRANSITIONS, type OfferStatus } from '../../domain/deliveries/transitions'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import { SYSTEM } from '../../domain/identity/actor'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import { type Delivery, loadDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { lockOrderOfDelivery, type Order } from '../orders/order'

export interface Offer {
  id: string
  deliveryId: string
  driverId: string
  status: OfferStatus
  expiresAt: Date
}

const COLUMNS = sql`f.id, f.delivery_id as "deliveryId", f.driver_id as "driverId", f.status, f.expires_at as "expiresAt"`

/** An offer and all that it belongs to, locked by its order. `not_found` for a driver to whom it was not made. */
export async function lockOffer(
  ctx: CommandContext,
  offerId: string,
): Promise<{ offer: Offer; order: Order; delivery: Delivery }> {
  const known = await ctx.row<Offer>(sql`select ${COLUMNS} from offers f where f.id = ${offerId}`)
  if (!known || (ctx.actor.role === 'driver' && known.driverId !== ctx.actor.driverId))
    throw new WaybillError('not_found')
  const order = await lockOrderOfDelivery(ctx, known.deliveryId)
  const delivery = await loadDelivery(ctx, order.id)
  const offer = await ctx.row<Offer>(sql`select ${COLUMNS} from offers f where f.id = ${offerId}`)
  return { offer: offer ?? known, order, delivery }
}

/**
 * Answers an offer, once: the claim is one statement, and whoever comes second finds it closed.
 * @throws WaybillError `offer_closed`, `forbidden`
 */
export async function answerOffer(
  ctx: CommandContext,
  order: Order,
  offer: Offer,
  to: Exclude<OfferStatus, 'pending'>,
  { as, reason }: { as?: Actor; reason?: string } = {},
): Promise<void> {
  if (offer.status !== 'pending') throw new WaybillError('offer_closed', { status: offer.status })
  findTransition(OFFER_TRANSITIONS, { from: offer.status, to, role: (as ?? ctx.actor).role })
  const claimed = await ctx.row(sql`
    update offers set status = ${to}, closed_at = ${ctx.now}, updated_at = ${ctx.now}, reason = ${reason ?? null}
    where id = ${offer.id} and closed_at is null returning id`)
  if (!claimed) throw new WaybillError('offer_closed')
  ctx.emit(`offer.${to}`, {
    offerId: offer.id,
    deliveryId: offer.deliveryId,
    orderId: order.id,
    marketId: order.marketId,
    driverId: offer.driverId,
    status: to,
    expiresAt: offer.expiresAt.toISOString(),
  })
}

/** Takes back the open offer of a delivery, if there is one; the delivery itself is the caller's to move. */
export async function withdrawOffer(ctx: CommandContext, order: Order, delivery: Delivery): Promise<void> {
  const open = await ctx.row<Offer>(
    sql`select ${COLUMNS} from offers f where f.delivery_id = ${delivery.id} and f.closed_at is null`,
  )
  if (open) await answerOffer(ctx, order, open, 'withdrawn', { as: SYSTEM })
}

/** Takes back the open offer of a driver, if there is one, and gives the delivery back to dispatch. */
export async function withdrawDriversOffer(ctx: CommandContext, driverId: string): Promise<void> {
  const open = await ctx.row<{ id: string }>(
    sql`select id from offers where driver_id = ${driverId} and closed_at is null`,
  )
  if (!open) return
  const { offer, order, delivery } = await lockOffer(ctx, open.id)
  if (offer.status !== 'pending') return
  await answerOffer(ctx, order, offer, 'withdrawn', { as: SYSTEM })
  await moveDelivery(ctx, order, delivery, 'unassigned', { as: SYSTEM })
}
