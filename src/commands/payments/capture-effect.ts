import { sql } from 'drizzle-orm'
import { paymentCaptured, paymentUncollected } from '../../domain/ledger/payment-entries'
import type { Effect } from './effect'
import { paidBy } from './paid-by'
import { movePayment } from './payment'

/** What was held is taken, or cannot be any more: then the goods are gone and the platform bears it. */
export const captureEffect: Effect = async (ctx, status, { attempt, order, payment }) => {
  if (!payment) return {}
  const { amount } = attempt
  switch (status) {
    case 'succeeded':
      await movePayment(
        ctx,
        payment,
        'captured',
        sql`captured = ${amount}, captured_at = ${ctx.now}, capture_before = null`,
      )
      return { entries: [paymentCaptured(paidBy(payment), amount)] }
    case 'refused': {
      const { code, message } = await failureOf(ctx, attempt.id)
      await movePayment(
        ctx,
        payment,
        'expired',
        sql`failure_code = ${code}, failure = ${message}, capture_before = null`,
      )
      // Until it is delivered nobody is owed anything of it.
      return order?.status === 'delivered' ? { entries: [paymentUncollected(paidBy(payment), amount)] } : {}
    }
    case 'unknown':
      if (payment.status === 'authorized') await movePayment(ctx, payment, 'unknown')
      return {}
    case 'created':
      if (payment.status === 'unknown') await movePayment(ctx, payment, 'authorized')
      return {}
    default:
      return {}
  }
}

async function failureOf(ctx: Parameters<Effect>[0], id: string) {
  const row = await ctx.row<{ code: string | null; message: string | null }>(
    sql`select code, message from payment_attempts where id = ${id}`,
  )
  return { code: row?.code ?? null, message: row?.message ?? null }
}
