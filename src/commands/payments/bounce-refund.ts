import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { refundFailed } from '../../domain/ledger/payment-entries'
import { command } from '../command'
import type { Call } from '../context'
import { postEntries } from '../ledger/post-entries'
import { readEntry } from '../ledger/read-entry'
import { lockOrder } from '../orders/order'
import { tellRefund } from './open-refund'
import { lockPayment } from './payment'

/** A bank may send a refund back days after it was paid; asked of the provider, never believed of its event. */
export async function bounceIfFailed(call: Call, reference: string): Promise<void> {
  const refund = await call.app.db.row<{ id: string }>(sql`
    select r.id from refunds r join payment_attempts a on a.refund_id = r.id
    where a.reference = ${reference} and a.provider = 'stripe' and r.status = 'paid'`)
  if (!refund) return
  const told = await call.app.cards?.readRefund(reference)
  if (told?.state === 'failed') await bounceRefund(call, { refundId: refund.id })
}

/** What was paid came back: the opposite is booked, and people see that it failed and refund it otherwise. Told again, it does nothing. */
const bounceRefund = command('refund.bounce', z.object({ refundId: z.uuid() }), async (ctx, { refundId }) => {
  const of = await ctx.row<{ orderId: string | null; paymentId: string; amount: number }>(
    sql`select order_id as "orderId", payment_id as "paymentId", amount from refunds where id = ${refundId}`,
  )
  if (of?.orderId) await lockOrder(ctx, of.orderId)
  const payment = of && (await lockPayment(ctx, of.paymentId))
  const bounced = await ctx.row(sql`
    update refunds set status = 'failed', failure = 'The bank sent it back.', settled_at = ${ctx.now}, updated_at = ${ctx.now}
    where id = ${refundId} and status = 'paid' returning id`)
  if (!payment || !bounced) return {}
  const { amount } = of
  await ctx.rows(
    sql`update payments set refunded = refunded - ${amount}, updated_at = ${ctx.now} where id = ${payment.id}`,
  )
  tellRefund(ctx, payment, { refundId, method: payment.method, amount, status: 'failed' })
  const booked = await readEntry(ctx, sql`e.key = ${`refund:${refundId}`}`)
  if (booked) await postEntries(ctx, payment.marketId, [refundFailed(refundId, booked)])
  return {}
})
