import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { cashTaken, escrowSplit } from '../../domain/ledger/order-entries'
import { paymentUncollected } from '../../domain/ledger/payment-entries'
import { type PaymentStatus, paymentTransitionsOf } from '../../domain/payments/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import { readDeliveredOrder } from '../ledger/delivered-order'
import { postEntries } from '../ledger/post-entries'
import type { Order } from '../orders/order'
import { openAttempt } from './open-attempt'
import { paidBy } from './paid-by'
import { paymentsOf } from './payment'
import { endedHold } from './plan-adjustment'

const CASH = paymentTransitionsOf('cash')
const AT_THE_DOOR: { from: PaymentStatus; to: PaymentStatus } = { from: 'created', to: 'captured' }

/**
 * Goods change hands at the door: cash does too, and from now on the driver holds it (PAY-3); what a card holds is to be taken; and all who have
 * a part in the order are owed theirs (LED-4), whenever the card's money comes. The last step of a delivery, because it posts.
 */
export async function settleDelivery(
  ctx: CommandContext,
  { id, paymentMethod }: Order,
  driverId: string,
): Promise<void> {
  findTransition(CASH, { ...AT_THE_DOOR, role: ctx.actor.role })
  const { order, cash, secured } = await readDeliveredOrder(
    ctx,
    id,
    sql`update payments set status = 'captured', captured = amount, collected_by_id = ${driverId}, updated_at = ${ctx.now}, captured_at = ${ctx.now}
      where order_id = ${id} and method = 'cash' and status = 'created' returning amount`,
  )
  const lost = order.total - cash - secured
  const losses = lost === 0 ? [] : [await lossOf(ctx, id, lost)]
  if (paymentMethod === 'card') await captureHolds(ctx, id)
  await postEntries(ctx, order.marketId, [...losses, cashTaken(order, driverId, cash), escrowSplit(order, driverId)])
}

/** A hold that ended on the way was not taken: the goods are handed over all the same, and the platform bears it. */
async function lossOf(ctx: CommandContext, orderId: string, lost: number): Promise<Entry> {
  const payment = endedHold(await paymentsOf(ctx, orderId), lost)
  if (!payment) throw new Error(`order ${orderId} lacks ${lost}, and no hold of that has ended`)
  return paymentUncollected(paidBy(payment), lost)
}

async function captureHolds(ctx: CommandContext, orderId: string): Promise<void> {
  for (const payment of await paymentsOf(ctx, orderId)) {
    const { id: paymentId, status, provider, reference: original, marketId, amount, currency } = payment
    if (status !== 'authorized' || !provider) continue
    await openAttempt(ctx, { kind: 'capture', provider, marketId, orderId, paymentId, amount, currency, original })
  }
}
