import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { HoldRule } from '../../domain/payments/hold-rules'
import { command } from '../command'
import { lockOrder } from '../orders/order'
import { openAttempt } from './open-attempt'
import { lockPayment } from './payment'

/**
 * A hold is about to end before its order is delivered: the money is taken now and waits in escrow, or a new hold is asked for, as the market
 * says. A card that is not saved cannot be held anew, and is taken.
 */
export const saveHold = command('payment.save-hold', z.object({ paymentId: z.uuid() }), async (ctx, { paymentId }) => {
  const of = await ctx.row<{
    orderId: string | null
    rule: HoldRule
    card: string | null
    customer: string | null
  }>(sql`
    select p.order_id as "orderId", m.hold_rule as rule,
      last.card, last.customer
    from payments p join markets m on m.id = p.market_id left join lateral (
      select a.card, a.customer from payment_attempts a where a.payment_id = p.id and a.kind = 'authorize' order by a.created_at desc limit 1) last on true
    where p.id = ${paymentId}`)
  if (of?.orderId) await lockOrder(ctx, of.orderId)
  const payment = await lockPayment(ctx, paymentId)
  const under = await ctx.row(sql`
    select id from payment_attempts where payment_id = ${paymentId} and status in ('created', 'calling', 'pending', 'unknown')`)
  if (payment?.status !== 'authorized' || !payment.provider || under) return {}
  const { orderId, marketId, amount, currency, provider, reference: original } = payment
  const attempt = { provider, marketId, orderId, paymentId, amount, currency }
  await ctx.rows(sql`update payments set capture_before = null where id = ${paymentId}`)
  if (of?.rule === 'reauthorize' && of.card && of.customer)
    await openAttempt(ctx, { ...attempt, kind: 'authorize', card: of.card, customer: of.customer, holderAbsent: true })
  else await openAttempt(ctx, { ...attempt, kind: 'capture', original })
  return {}
})
