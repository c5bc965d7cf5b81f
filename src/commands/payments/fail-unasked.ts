import { sql } from 'drizzle-orm'
import type { PaymentPlan } from '../../domain/payments/payment-plan'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { movePayment, type Payment } from './payment'

/**
 * A payment that fails before anybody is asked for it, so that the reason is told where those of others are.
 * @param code of the refusal
 */
export async function failUnasked(ctx: CommandContext, order: Order, plan: PaymentPlan, code: string): Promise<void> {
  const { id: orderId, customerId, marketId, total: amount, currency } = order
  const { method, wallet, points, phone } = plan
  const asked = { id: ctx.newId(), orderId, customerId, marketId, amount, captured: 0, refunded: 0, currency }
  const payment: Payment = {
    ...asked,
    method: wallet > 0 ? 'wallet' : points > 0 ? 'points' : method,
    status: 'processing',
    provider: null,
    reference: null,
    phone,
  }
  await ctx.rows(sql`
    insert into payments (id, order_id, market_id, method, status, amount, currency, created_at, updated_at)
    values (${payment.id}, ${orderId}, ${marketId}, ${payment.method}, 'processing', ${amount}, ${currency}, ${ctx.now}, ${ctx.now})`)
  const failure = code === 'payment_method_unavailable' ? 'Nobody takes it any more.' : 'The wallet does not pay it.'
  await movePayment(ctx, payment, 'failed', sql`failure_code = ${code}, failure = ${failure}`)
}
