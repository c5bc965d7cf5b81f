import { sql } from 'drizzle-orm'
import type { AttemptStatus } from '../../domain/payments/attempts'
import type { CommandContext } from '../context'
import type { Consequence, Effect, Told } from './effect'
import { openAttempt } from './open-attempt'
import { movePayment, type Payment } from './payment'
import { failOrder, isOver, placeIfSecured } from './secure-order'

/** A card was held, or was not. What comes when its order is over is let go again. */
export const authorizeEffect: Effect = async (ctx, status, told) => {
  const { attempt, order, payment, finding } = told
  if (!payment) return {}
  if (payment.status === 'authorized' && payment.reference !== attempt.reference)
    return heldAnew(ctx, status, told, payment)
  const open = payment.status === 'processing' || payment.status === 'requires_action' || payment.status === 'unknown'
  switch (status) {
    case 'succeeded': {
      if (!open || (order && isOver(order))) return letGo(ctx, told)
      const before = finding.found === 'done' ? (finding.captureBefore ?? null) : null
      const held = sql`reference = ${attempt.reference}, capture_before = ${before}`
      await movePayment(ctx, payment, 'authorized', held)
      if (order) await placeIfSecured(ctx, order)
      else await takeAll(ctx, told)
      return {}
    }
    case 'pending':
      // Of a payment that has failed meanwhile nobody will confirm anything.
      if (!open) return letGo(ctx, told)
      if (finding.found === 'pending' && finding.action && payment.status !== 'requires_action')
        await movePayment(ctx, payment, 'requires_action', sql`reference = ${attempt.reference}`)
      return {}
    case 'refused':
      if (finding.found !== 'refused') return {}
      if (open)
        await movePayment(ctx, payment, 'failed', sql`failure_code = ${finding.code}, failure = ${finding.message}`)
      // The app could still confirm it with another card, behind our back.
      if (attempt.reference) await letGo(ctx, told)
      if (order) await failOrder(ctx, order)
      return {}
    case 'unknown':
      if (open && payment.status !== 'unknown') await movePayment(ctx, payment, 'unknown')
      return {}
    default:
      if (payment.status === 'unknown') await movePayment(ctx, payment, 'processing')
      return {}
  }
}

/** A hold in place of one that is about to end: the old is let go once there is a new one, and taken where there is none (`save-hold`). */
async function heldAnew(
  ctx: CommandContext,
  status: AttemptStatus,
  { attempt, finding }: Told,
  payment: Payment,
): Promise<Consequence> {
  const { marketId, orderId, amount, currency, provider } = attempt
  const old = { provider, marketId, orderId, amount, currency, original: payment.reference }
  if (status === 'succeeded') {
    const before = finding.found === 'done' ? (finding.captureBefore ?? null) : null
    await ctx.rows(
      sql`update payments set reference = ${attempt.reference}, capture_before = ${before} where id = ${payment.id}`,
    )
    await openAttempt(ctx, { ...old, kind: 'release' })
  }
  if (status === 'refused') await openAttempt(ctx, { ...old, kind: 'capture', paymentId: payment.id })
  return {}
}

async function letGo(ctx: CommandContext, { attempt, payment }: Told) {
  const { marketId, orderId, amount, currency, provider, reference } = attempt
  await openAttempt(ctx, {
    kind: 'release',
    provider,
    marketId,
    orderId,
    amount,
    currency,
    paymentId: payment?.id,
    original: reference,
  })
  return {}
}

/** What fills a wallet waits for no delivery. */
async function takeAll(ctx: CommandContext, { attempt, payment }: Told): Promise<void> {
  const { marketId, amount, currency, provider, reference } = attempt
  await openAttempt(ctx, {
    kind: 'capture',
    provider,
    marketId,
    orderId: null,
    amount,
    currency,
    paymentId: payment?.id,
    original: reference,
  })
}
