import { type SQL, sql } from 'drizzle-orm'
import { DELIVERY_TRANSITIONS, type DeliveryStatus } from '../../domain/deliveries/transitions'
import type { Actor } from '../../domain/identity/actor'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { recordMove } from '../orders/record-move'
import { traceCarrier } from '../track-and-trace/trace-move'
import type { Delivery } from './delivery'

export interface DeliveryMove {
  reason?: string
  /** Whoever makes the move, where that is not the caller. */
  as?: Actor
  /** The driver from now on; null frees the delivery. Unchanged when absent. */
  driverId?: string | null
  /** Further columns that the move sets. */
  set?: SQL
}

/** The only way a delivery changes its status: the table decides, then row, history and event move together. */
export async function moveDelivery(
  ctx: CommandContext,
  order: Order,
  delivery: Delivery,
  to: DeliveryStatus,
  move: DeliveryMove = {},
): Promise<Delivery> {
  const actor = move.as ?? ctx.actor
  const from = delivery.status
  const { event } = findTransition(DELIVERY_TRANSITIONS, { from, to, role: actor.role, reason: move.reason })
  const driverId = move.driverId === undefined ? delivery.driverId : move.driverId
  await ctx.rows(sql`
    update deliveries set status = ${to}, driver_id = ${driverId}, reason = coalesce(${move.reason ?? null}, reason), updated_at = ${ctx.now}
      ${move.set ? sql`, ${move.set}` : sql``}
    where id = ${delivery.id}`)
  await recordMove(ctx, { orderId: order.id, subject: 'delivery', from, to, actor, reason: move.reason })
  ctx.emit(event, {
    deliveryId: delivery.id,
    orderId: order.id,
    marketId: order.marketId,
    restaurantId: order.restaurantId,
    customerId: order.customerId,
    driverId: driverId ?? delivery.driverId,
    from,
    to,
    ...(move.reason && { reason: move.reason }),
  })
  if (to === 'assigned') await traceCarrier(ctx, order, driverId)
  return { ...delivery, status: to, driverId }
}
