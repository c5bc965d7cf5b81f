import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import { cancellationTerms } from '../../domain/orders/cancellation-terms'
import { goodsComeBack } from '../../domain/orders/goods-come-back'
import { ORDER_TRANSITIONS } from '../../domain/orders/transitions'
import type { Sql } from '../../ports/database'
import { loadMarket } from '../markets/load-market'
import { paidSoFar } from '../payments/paid-so-far'
import { findOrder, type Order } from './order'

/** What cancelling an order would do now. Amounts in integer minor units of the order's currency. */
export interface Cancellation {
  /** Kept of what was paid. */
  fee: number
  /** Goes back of what was paid. */
  refund: number
  /** What was paid so far: nothing with cash, which is taken at the door. */
  paid: number
  /** Until when it is free for the customer, where it will cost something afterwards; told to the desk too. */
  freeUntil: Date | null
}

/** The terms as the verb applies them and as the panel foretells them: one function for both (ORD-5). */
export async function cancellationOf(db: Sql, order: Order, actor: Actor, now: Date): Promise<Cancellation> {
  const { market } = await loadMarket(db, order.restaurantId, now)
  const paid = await paidSoFar(db, order.id)
  const { status, total, createdAt } = order
  const age = (now.getTime() - createdAt.getTime()) / 60_000
  const asked = { status, paid, total, policy: market.cancellation, age, by: actor.role }
  // What it will cost later is a rate: with cash nothing is kept, but the time is the same.
  const later = cancellationTerms({ ...asked, by: 'customer', paid: total, age: Number.POSITIVE_INFINITY })
  const until = new Date(createdAt.getTime() + market.cancellation.freeMinutes * 60_000)
  return { ...cancellationTerms(asked), paid, freeUntil: later.fee > 0 && now < until ? until : null }
}

/**
 * Tells without doing it what cancelling would do.
 * @throws WaybillError `not_found`; `illegal_transition` or `forbidden` where the verb would be refused
 */
export async function foretellCancellation(db: Sql, actor: Actor, orderId: string, now: Date) {
  const order = await findOrder(db, actor, orderId)
  const moves = ORDER_TRANSITIONS.filter(({ from, to }) => from === order.status && to === 'cancelled')
  const move = moves.find(({ by }) => by.includes(actor.role))
  if (!move) throw new WaybillError(moves.length > 0 ? 'forbidden' : 'illegal_transition')
  const { fee, refund, paid, freeUntil } = await cancellationOf(db, order, actor, now)
  const money = (amount: number) => ({ amount, currency: order.currency })
  return {
    fee: money(fee),
    refund: money(refund),
    paid: money(paid),
    freeUntil: freeUntil?.toISOString() ?? null,
    at: now.toISOString(),
    needsReason: move.needsReason === true,
    goods: move.stock && goodsComeBack(move.stock, { from: order.status }) ? 'shelf' : 'waste',
  }
}
