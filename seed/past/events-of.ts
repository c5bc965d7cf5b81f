import { ORDER_TRANSITIONS } from '../../src/domain/orders/transitions'
import type { Row } from './copy-rows'
import type { PastMove, PastOrder } from './past-order'
import type { PastMarket } from './read-cast'
import { at, idAt } from './row'

/**
 * What the commands would have announced of an order, each move once. Of its delivery and offers the moves alone are kept: their
 * announcements were for who listened then, and would be as many again.
 */
export function eventsOf(order: PastOrder, orderId: string, market: PastMarket): Row[] {
  return order.moves.flatMap((move) => {
    if (move.subject !== 'order') return []
    const caller = move.caller ?? { role: move.role, id: move.actorId }
    return [
      {
        id: idAt(move.at),
        name: eventOf(move),
        at: at(move.at),
        recorded_at: at(move.at),
        request_id: 'past',
        actor_role: caller.role,
        actor_id: caller.id,
        data: {
          orderId,
          marketId: market.id,
          restaurantId: order.restaurant.id,
          customerId: order.customer.id,
          from: move.from,
          to: move.to,
          ...(move.reason && { reason: move.reason }),
        },
      },
    ]
  })
}

/** The event that the transition table gives a move. */
function eventOf({ from, to }: PastMove): string {
  if (from === null) return 'order.created'
  const found = ORDER_TRANSITIONS.find((each) => each.from === from && each.to === to)
  if (!found) throw new Error(`an order does not move from ${from} to ${to}`)
  return found.event
}
