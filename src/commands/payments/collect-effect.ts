import { sql } from 'drizzle-orm'
import { paymentCaptured, paymentReturned } from '../../domain/ledger/payment-entries'
import type { CommandContext } from '../context'
import type { Consequence, Effect, Told } from './effect'
import { nextPhoneProvider } from './next-phone-provider'
import { openAttempt } from './open-attempt'
import { openRefund } from './open-refund'
import { paidBy } from './paid-by'
import { movePayment } from './payment'
import { awaitsPayment, failOrder, placeIfSecured } from './secure-order'

/** Money came from a phone, or did not. What comes when its order is over, or paid already, goes back by itself. */
export const collectEffect: Effect = async (ctx, status, told) => {
  const { attempt, order, payment, finding } = told
  if (!payment) return {}
  switch (status) {
    case 'succeeded':
      return taken(ctx, told)
    case 'pending':
      if (payment.status === 'unknown') await movePayment(ctx, payment, 'processing')
      return {}
    case 'refused':
      if (finding.found !== 'refused') return {}
      if (payment.status === 'processing' || payment.status === 'unknown')
        await movePayment(ctx, payment, 'failed', sql`failure_code = ${finding.code}, failure = ${finding.message}`)
      if (order) await failOrder(ctx, order)
      return {}
    case 'unknown':
      if (payment.status === 'processing') await movePayment(ctx, payment, 'unknown')
      return {}
    default: {
      if (payment.status === 'unknown') await movePayment(ctx, payment, 'processing')
      return elsewhere(ctx, attempt)
    }
  }
}

async function taken(ctx: CommandContext, { attempt, order, payment }: Told): Promise<Consequence> {
  if (!payment) return {}
  const { amount, reference, provider } = attempt
  const set = sql`captured = ${amount}, captured_at = ${ctx.now}, reference = ${reference}, provider = ${provider}`
  await movePayment(ctx, payment, 'captured', set)
  const captured = { ...payment, status: 'captured', captured: amount, reference, provider } as const
  const entries = [paymentCaptured(paidBy(captured), amount)]
  if (!order) return { entries }
  if (awaitsPayment(order) && (await placeIfSecured(ctx, order))) return { entries }
  const refundId = await openRefund(ctx, captured, { amount, cause: 'late' })
  return { entries: [...entries, paymentReturned(paidBy(captured), refundId, amount)] }
}

/** The provider surely did nothing: another one is asked at once, where there is one for this phone (PAY-2). */
async function elsewhere(ctx: CommandContext, attempt: Told['attempt']): Promise<Consequence> {
  const { id, phone, provider, marketId, orderId, paymentId, amount, currency, description } = attempt
  const tried = await ctx.rows<{ provider: string }>(sql`
    select distinct provider from payment_attempts where payment_id = ${paymentId} and kind = 'collect'`)
  const next = phone && nextPhoneProvider(ctx.call.app, phone, [provider, ...tried.map((one) => one.provider)])
  if (!next) return {}
  await ctx.rows(sql`
    update payment_attempts set status = 'refused', code = 'unavailable', settled_at = ${ctx.call.app.clock.real()}, due_at = null where id = ${id}`)
  const opened = await openAttempt(
    ctx,
    { kind: 'collect', provider: next, marketId, orderId, paymentId, amount, currency, phone, description },
    { inline: true },
  )
  return { next: opened }
}
