import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dueAt, nextStep } from '../../domain/payments/attempts'
import { command } from '../command'
import { type Attempt, lockAttempt, tellsFee } from './attempt'

export type Step = { readonly step: 'rest' } | { readonly step: 'call' | 'ask'; readonly attempt: Attempt }

/**
 * Says what is to be done about an attempt, and writes down that it is called before it is: whoever dies in the middle leaves a row that tells
 * to ask first.
 */
export const beginAttempt = command(
  'payment.begin-attempt',
  z.object({ attemptId: z.uuid() }),
  async (ctx, { attemptId }): Promise<Step> => {
    const attempt = await lockAttempt(ctx, attemptId)
    if (!attempt) return { step: 'rest' }
    const at = ctx.call.app.clock.real()
    const step = nextStep({ ...attempt, feeOpen: tellsFee(attempt.kind) && attempt.fee === null }, at)
    if (step !== 'call') return step === 'ask' ? { step, attempt } : { step }
    const calling: Attempt = { ...attempt, status: 'calling', calls: attempt.calls + 1, calledAt: at }
    await ctx.rows(sql`
      update payment_attempts set status = 'calling', calls = ${calling.calls}, called_at = ${at}, due_at = ${dueAt({ ...calling, feeOpen: false }, at)},
        updated_at = ${at}
      where id = ${attemptId}`)
    return { step, attempt: calling }
  },
  { audit: false, keyed: false },
)
