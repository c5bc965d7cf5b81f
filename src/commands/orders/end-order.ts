import { sql } from 'drizzle-orm'
import { SYSTEM } from '../../domain/identity/actor'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { CommandContext } from '../context'
import { findDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { releaseDriver } from '../drivers/release-driver'
import { postEntries } from '../ledger/post-entries'
import { withdrawOffer } from '../offers/close-offer'
import { unwindPayments } from '../payments/unwind-payments'
import { givePromotionsBack } from '../promotions/give-promotions-back'
import { moveOrder, type OrderMove } from './move-order'
import type { Order } from './order'

/**
 * Ends an order before it was handed over, with everything that hangs on it: an open offer is withdrawn, the delivery cancelled, its
 * driver free again, its promotions given back, and so is what was paid, less a fee. It posts, so it is the last of its command.
 * @param move.fee kept of what was paid, integer minor units
 */
export async function endOrder(
  ctx: CommandContext,
  order: Order,
  to: Extract<OrderStatus, 'declined' | 'cancelled'>,
  { fee = 0, ...move }: OrderMove & { fee?: number },
): Promise<Order> {
  const ended = await moveOrder(ctx, order, to, move)
  await givePromotionsBack(ctx, order.id)
  const delivery = await findDelivery(ctx, order.id)
  if (delivery) {
    await withdrawOffer(ctx, order, delivery)
    await moveDelivery(ctx, order, delivery, 'cancelled', {
      as: SYSTEM,
      reason: move.reason,
      set: sql`closed_at = ${ctx.now}`,
    })
    if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  }
  await postEntries(ctx, order.marketId, await unwindPayments(ctx, order, { fee, cause: to }))
  return ended
}
