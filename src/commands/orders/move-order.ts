import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import { ORDER_TRANSITIONS, type OrderStatus } from '../../domain/orders/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import { settleStock } from '../products/stock'
import { settlePackages } from '../track-and-trace/settle-packages'
import { IS_TRACED, traceMove } from '../track-and-trace/trace-move'
import type { Order } from './order'
import { recordMove } from './record-move'

export interface OrderMove {
  reason?: string
  /** Whoever makes the move, where that is not the caller: the system, when one thing follows from another. */
  as?: Actor
  /** Goods come back to the shelf; otherwise what left the shelf is waste. */
  restock?: boolean
  /** Of goods that came back and are on the shelf already: so many pieces of each line. Their packages take as many. */
  counted?: readonly { readonly lineId: string; readonly restock: number }[]
  prepMinutes?: number
  readyBy?: Date
  promisedAt?: Date
  /** Where the picture of the packed order is kept. */
  readyPhoto?: string
}

/**
 * The only way an order changes its status: the transition table decides, then row, stock, history and event move together.
 * @returns the order as it is now
 * @throws WaybillError as `findTransition`
 */
export async function moveOrder(
  ctx: CommandContext,
  order: Order,
  to: OrderStatus,
  move: OrderMove = {},
): Promise<Order> {
  const actor = move.as ?? ctx.actor
  const from = order.status
  const transition = findTransition(ORDER_TRANSITIONS, { from, to, role: actor.role, reason: move.reason })
  if (transition.stock) await settleStock(ctx, order.id, transition.stock, { from, restock: move.restock })
  const closes = to === 'delivered' || to === 'declined' || to === 'cancelled' || to === 'returned'
  const moved = await ctx.row<{ driverId: string | null; traced: boolean }>(sql`
    update orders set status = ${to}, updated_at = ${ctx.now}, sleeps_until = null,
      reason = coalesce(${move.reason ?? null}, reason),
      prep_minutes = coalesce(${move.prepMinutes ?? null}::numeric, prep_minutes),
      ready_by = coalesce(${move.readyBy ?? null}::timestamptz, ready_by),
      promised_at = coalesce(${move.promisedAt ?? null}::timestamptz, promised_at),
      ready_photo = coalesce(${move.readyPhoto ?? null}, ready_photo),
      confirmed_at = case when ${to === 'confirmed'} then ${ctx.now}::timestamptz else confirmed_at end,
      ready_at = case when ${to === 'ready'} then ${ctx.now}::timestamptz else ready_at end,
      picked_up_at = case when ${to === 'out_for_delivery'} then ${ctx.now}::timestamptz else picked_up_at end,
      delivered_at = case when ${to === 'delivered'} then ${ctx.now}::timestamptz else delivered_at end,
      closed_at = case when ${closes} then ${ctx.now}::timestamptz else closed_at end
    where id = ${order.id}
    returning (select d.driver_id from deliveries d where d.order_id = orders.id) as "driverId", ${IS_TRACED} as traced`)
  await recordMove(ctx, { orderId: order.id, subject: 'order', from, to, actor, reason: move.reason })
  ctx.emit(transition.event, {
    orderId: order.id,
    marketId: order.marketId,
    restaurantId: order.restaurantId,
    customerId: order.customerId,
    driverId: moved?.driverId ?? null,
    from,
    to,
    ...(move.reason && { reason: move.reason }),
  })
  const now = {
    ...order,
    status: to,
    readyBy: move.readyBy ?? order.readyBy,
    promisedAt: move.promisedAt ?? order.promisedAt,
  }
  if (moved?.traced) {
    if (transition.stock) await settlePackages(ctx, order.id, transition.stock, { ...move, from })
    await traceMove(ctx, now, moved.driverId)
  }
  return now
}
