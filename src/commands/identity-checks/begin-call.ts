import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dueAt, nextStep } from '../../domain/identity-checks/call-rhythm'
import { command } from '../command'
import { type Check, lockCheck } from './check'

export type Step = { readonly step: 'rest' } | { readonly step: 'make' | 'ask'; readonly check: Check }

/** Says what is to be done about a check, and writes down that its provider is called before it is: whoever dies in the middle leaves a row that tells. */
export const beginCall = command(
  'identity.begin-call',
  z.object({ checkId: z.uuid() }),
  async (ctx, { checkId }): Promise<Step> => {
    const check = await lockCheck(ctx, sql`c.id = ${checkId}`)
    if (!check) return { step: 'rest' }
    const at = ctx.call.app.clock.real()
    const step = nextStep(check, at)
    if (step === 'rest') return { step }
    if (step === 'ask') return { step, check }
    const calling: Check = { ...check, calls: check.calls + 1, calledAt: at }
    await ctx.rows(sql`
      update identity_checks set calls = ${calling.calls}, called_at = ${at}, due_at = ${dueAt(calling, check.createdAt, at)}
      where id = ${checkId}`)
    return { step, check: calling }
  },
  { audit: false, keyed: false },
)
