import { SYSTEM } from '../../domain/identity/actor'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { CommandContext } from '../context'
import { confirm } from './accept-order'
import type { Order } from './order'

/** A placed order stands before its restaurant: it is answered in time, by itself where the restaurant wants that, or declined. */
export async function handToKitchen(
  ctx: CommandContext,
  order: Order,
  { autoAccept }: { autoAccept: boolean },
): Promise<OrderStatus> {
  ctx.schedule('decline-unanswered', { orderId: order.id }, { at: order.acceptBy, key: order.id })
  return autoAccept ? (await confirm(ctx, order, undefined, { as: SYSTEM })).status : order.status
}
