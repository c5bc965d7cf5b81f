import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { lockCheck, moveCheck } from './check'
import { RECHECK_DAYS } from './start-check'

const One = z.object({ checkId: z.uuid() })

/** A check is good until its day, and no longer. */
export const expireCheck = command(
  'identity.expire',
  One,
  async (ctx, { checkId }): Promise<Record<string, never>> => {
    const check = await lockCheck(ctx, sql`c.id = ${checkId} and c.status = 'approved' and c.valid_until <= ${ctx.now}`)
    if (check) await moveCheck(ctx, check, 'expired', { reason: 'outdated', set: sql`born_on = null` })
    return {}
  },
  { keyed: false },
)

/** Its person is told once that another one is due before this one ends. */
export const remindOfCheck = command(
  'identity.remind',
  One,
  async (ctx, { checkId }): Promise<Record<string, never>> => {
    const soon = new Date(ctx.now.getTime() + RECHECK_DAYS * 86_400_000)
    const check = await ctx.row<{
      personId: string
      marketId: string
      type: 'age' | 'alcohol' | 'driver'
      validUntil: Date
    }>(sql`
      update identity_checks set reminded_at = ${ctx.now} where id = ${checkId} and status = 'approved' and reminded_at is null and valid_until <= ${soon}
      returning person_id as "personId", market_id as "marketId", type, valid_until as "validUntil"`)
    if (!check) return {}
    const { validUntil, ...of } = check
    ctx.subject('identity-check', checkId, of.marketId)
    ctx.emit('identity.expiring', { checkId, ...of, validUntil: validUntil.toISOString() })
    return {}
  },
  { keyed: false },
)
