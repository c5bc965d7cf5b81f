import type { Role } from '../domain/identity/roles'
import { ORDER_TRANSITIONS, type OrderStatus } from '../domain/orders/transitions'

/** A verb of `POST /api/orders/:id/<verb>`. */
export type OrderVerbName = 'accept' | 'decline' | 'preparing' | 'ready' | 'cancel'

export interface OrderVerb {
  verb: OrderVerbName
  to: OrderStatus
  needsReason: boolean
}

/** Where each verb leads, in the order of the buttons. */
const LEADS_TO: readonly (readonly [OrderVerbName, OrderStatus])[] = [
  ['accept', 'confirmed'],
  ['preparing', 'preparing'],
  ['ready', 'ready'],
  ['decline', 'declined'],
  ['cancel', 'cancelled'],
]

/** What `role` may do with an order in `status`: exactly the moves of the table for which the API has a verb. */
export function orderVerbs(status: OrderStatus, role: Role): OrderVerb[] {
  return LEADS_TO.flatMap(([verb, to]) => {
    const move = ORDER_TRANSITIONS.find((t) => t.from === status && t.to === to && t.by.includes(role))
    return move ? [{ verb, to, needsReason: move.needsReason === true }] : []
  })
}
