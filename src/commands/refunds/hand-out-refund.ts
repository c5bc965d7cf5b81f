import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { showRefund, tellRefund } from '../payments/open-refund'
import { lockPayment } from '../payments/payment'

/**
 * A guest, who has no wallet, takes cash at the office. It was booked out of the till when the refund was made.
 * @throws WaybillError `not_found`; `illegal_transition` for one that is not handed out over the counter, or was already
 */
export const handOutRefund = command('refund.hand-out', z.object({ refundId: z.uuid() }), async (ctx, { refundId }) => {
  ctx.subject('refund', refundId)
  const refund = await ctx.row<{ paymentId: string; method: 'cash'; status: string; amount: number }>(sql`
    select payment_id as "paymentId", method, status, amount from refunds where id = ${refundId} for update`)
  if (!refund) throw new WaybillError('not_found')
  const { method, status, amount } = refund
  const payment = await lockPayment(ctx, refund.paymentId)
  if (method !== 'cash' || status !== 'created' || !payment)
    throw new WaybillError('illegal_transition', { from: status, to: 'paid' })
  await ctx.rows(
    sql`update refunds set status = 'paid', settled_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${refundId}`,
  )
  await showRefund(ctx, payment)
  tellRefund(ctx, payment, { refundId, method, amount, status: 'paid' })
  return { id: refundId, status: 'paid' as const }
})
