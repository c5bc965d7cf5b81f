import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { cancellationFee } from '../../domain/ledger/payment-entries'
import type { RefundCause } from '../../domain/payments/refund-causes'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { dropPayment } from './drop-payment'
import { openAttempt } from './open-attempt'
import { openRefund } from './open-refund'
import { isOpen, movePayment, type Payment, paymentsOf } from './payment'
import { returnPayment } from './return-payment'

/**
 * An order ended before its goods were handed over: what was paid goes back less a fee, what was held is let go but for it, and what was only
 * asked is asked no more.
 * @param fee kept of what was paid, integer minor units; never more than that
 * @returns what is to be booked, last of all
 */
export async function unwindPayments(
  ctx: CommandContext,
  order: Order,
  { fee, cause }: { fee: number; cause: RefundCause },
): Promise<Entry[]> {
  const entries: Entry[] = []
  let keep = fee
  for (const payment of await paymentsOf(ctx, order.id)) {
    if (payment.method === 'cash') {
      if (payment.status === 'created') await voidCash(ctx, payment)
    } else if (payment.status === 'authorized') {
      const kept = Math.min(keep, payment.amount)
      keep -= kept
      await endHold(ctx, payment, kept)
    } else if (payment.status === 'captured' || payment.status === 'partially_refunded') {
      const kept = Math.min(keep, payment.captured - payment.refunded)
      keep -= kept
      const amount = payment.captured - payment.refunded - kept
      if (amount > 0) {
        const id = await openRefund(ctx, payment, { amount, cause })
        entries.push(...(await returnPayment(ctx, payment, { id, amount })))
      }
    } else if (isOpen(payment)) await dropPayment(ctx, payment)
  }
  if (fee > keep) entries.push(cancellationFee(order, fee - keep))
  return entries
}

/** Cash that will never be collected. Whoever ends an order gives it up. */
async function voidCash(ctx: CommandContext, payment: Payment): Promise<void> {
  await movePayment(ctx, payment, 'voided')
}

/** So much of a hold is taken, and the rest is let go with it; of nothing all is let go. */
async function endHold(ctx: CommandContext, payment: Payment, kept: number): Promise<void> {
  const { id: paymentId, orderId, marketId, currency, provider, reference: original, amount } = payment
  if (!provider) throw new Error(`payment ${paymentId} is held by nobody`)
  // A hold that was asked to be taken already, as one that was about to end, comes back as money and goes from there.
  const under = await ctx.row(sql`
    select id from payment_attempts where payment_id = ${paymentId} and kind = 'capture' and status in ('created', 'calling', 'pending', 'unknown')`)
  if (under) return
  await openAttempt(ctx, {
    kind: kept > 0 ? 'capture' : 'release',
    provider,
    marketId,
    orderId,
    paymentId,
    amount: kept > 0 ? kept : amount,
    currency,
    original,
  })
}
