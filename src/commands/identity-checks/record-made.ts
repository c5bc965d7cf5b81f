import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dueAt, LAPSE_HOURS } from '../../domain/identity-checks/call-rhythm'
import { SEALED } from '../../domain/privacy/sealed-columns'
import type { CallOutcome } from '../../ports/call-outcome'
import type { OpenedCheck } from '../../ports/identity'
import { command } from '../command'
import { sealText } from '../sealed-text'
import { lockCheck, moveCheck } from './check'

const Made = z.object({
  checkId: z.uuid(),
  /** Of which call it is the outcome; what is found out about an earlier one counts no more. */
  calls: z.number().int(),
  told: z.custom<CallOutcome<OpenedCheck>>(),
})

/** Writes down what came of having a check made: the person can go through it now, or it is tried again. */
export const recordMade = command(
  'identity.record-made',
  Made,
  async (ctx, { checkId, calls, told }): Promise<Record<string, never>> => {
    const check = await lockCheck(ctx, sql`c.id = ${checkId}`)
    if (check?.status !== 'created' || check.calls !== calls) return {}
    const { vault, clock } = ctx.call.app
    const at = clock.real()
    if (told.outcome !== 'accepted') {
      if (at.getTime() - check.createdAt.getTime() > LAPSE_HOURS * 3_600_000) {
        await moveCheck(ctx, check, 'expired', { reason: 'lapsed', set: sql`due_at = null, called_at = null` })
        return {}
      }
      const failure = told.outcome === 'refused' ? `${told.code} ${told.message}`.trim() : told.why
      // The house's mistake or the provider's, never the person's: it is tried again until it lapses.
      await ctx.rows(sql`
        update identity_checks set called_at = null, failure = ${failure.slice(0, 300)},
          due_at = ${dueAt({ ...check, calledAt: null }, check.createdAt, at)} where id = ${checkId}`)
      return {}
    }
    const { reference, url, expiresAt } = told.value
    const sealed = url ? sealText(vault, SEALED.checkFlow.about(checkId), url) : null
    await moveCheck(ctx, check, 'pending', {
      reason: null,
      set: sql`reference = ${reference}, flow_url = ${sealed}, flow_expires_at = ${expiresAt}, called_at = null, failure = null,
        due_at = ${dueAt({ ...check, status: 'pending', calledAt: null }, check.createdAt, at)}`,
    })
    return {}
  },
  { keyed: false },
)
