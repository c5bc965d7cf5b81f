import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import { findAttempts } from './attempt'
import { openAttempt } from './open-attempt'
import { movePayment, type Payment } from './payment'

/**
 * A payment that is not wanted any more and has not come to money yet. What was never called is not called; a card's hold that may come is let
 * go; a phone that was asked may still pay, and then it gets its money back by itself (`collect-effect`).
 */
export async function dropPayment(ctx: CommandContext, payment: Payment): Promise<void> {
  const real = ctx.call.app.clock.real()
  const dropped = await ctx.rows(sql`
    update payment_attempts set status = 'refused', code = 'given_up', settled_at = ${real}, due_at = null, updated_at = ${real}
    where payment_id = ${payment.id} and status = 'created' and kind in ('authorize', 'collect') returning id`)
  if (payment.method === 'mobile_money' && dropped.length === 0) return
  const [open] = await findAttempts(
    ctx,
    sql`a.payment_id = ${payment.id} and a.kind = 'authorize' and a.status = 'pending' and a.reference is not null`,
  )
  await movePayment(ctx, payment, 'expired')
  if (!open) return
  const { provider, marketId, orderId, amount, currency, reference } = open
  await openAttempt(ctx, {
    kind: 'release',
    provider,
    marketId,
    orderId,
    amount,
    currency,
    paymentId: payment.id,
    original: reference,
  })
}
