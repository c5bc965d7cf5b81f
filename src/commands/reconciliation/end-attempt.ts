import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CommandContext } from '../context'
import { lockAttempt, tellsFee } from '../payments/attempt'
import { lockPayment, movePayment } from '../payments/payment'
import type { Line } from './line'

/** A call whose money is booked otherwise is looked at no more: nobody waits for an amount that never comes. */
export async function endAttempt(ctx: CommandContext, { attemptId }: Line): Promise<void> {
  const attempt = attemptId ? await lockAttempt(ctx, attemptId) : undefined
  if (!attempt || attempt.status === 'succeeded' || attempt.status === 'refused') return
  const real = ctx.call.app.clock.real()
  await ctx.rows(sql`
    update payment_attempts set status = 'refused', code = 'reconciled', settled_at = ${real}, due_at = null, updated_at = ${real} where id = ${attempt.id}`)
  const payment = attempt.paymentId ? await lockPayment(ctx, attempt.paymentId) : undefined
  if (payment?.status === 'processing' || payment?.status === 'unknown')
    await movePayment(ctx, payment, 'failed', sql`failure_code = 'reconciled'`)
}

/** @throws WaybillError `illegal_transition` as long as the provider has not told what became of it */
export async function assertAsked(ctx: CommandContext, { attemptId }: Line): Promise<void> {
  const attempt = attemptId ? await lockAttempt(ctx, attemptId) : undefined
  const settled = attempt?.status === 'refused' || attempt?.status === 'succeeded'
  if (!attempt || !settled || (attempt.status === 'succeeded' && tellsFee(attempt.kind) && attempt.fee === null))
    throw new WaybillError('illegal_transition', { from: attempt?.status ?? 'open', to: 'solved' })
}
