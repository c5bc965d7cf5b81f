import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { IDENTITY_PROVIDERS, type IdentityProvider } from '../../domain/identity-checks/providers'
import { CHECK_STARTERS, CHECK_TYPES, CHECKS_IN_COURSE, type CheckType } from '../../domain/identity-checks/transitions'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Check, lockCheck, moveCheck } from './check'

export const StartCheck = z.object({ type: z.enum(CHECK_TYPES) })

/** So long before a check ends its person may go through another, and is told so. */
export const RECHECK_DAYS = 30

/** Whoever answers at once calls by himself; after so long a worker does. */
const INLINE_SECONDS = 10

/**
 * Writes down that a person is to be checked, and by whom; who is to be called is called after the commit. Who is in course of one goes on with
 * it, and who has passed lately has passed.
 * @throws WaybillError `forbidden` for whom there is no such check
 */
export const startCheck = command(
  'identity.start',
  StartCheck.extend({ provider: z.enum(IDENTITY_PROVIDERS) }),
  async (ctx, { type, provider }): Promise<{ id: string }> => {
    const { userId } = ctx.actor
    if (!userId || !CHECK_STARTERS[type].includes(ctx.actor.role)) throw new WaybillError('forbidden')
    const passed = await ctx.row<{ id: string }>(sql`
      select id from identity_checks where person_id = ${userId} and type = ${type} and status = 'approved'
        and valid_until > ${new Date(ctx.now.getTime() + RECHECK_DAYS * 86_400_000)} limit 1`)
    if (passed) return passed
    const former = await inCourse(ctx, userId, type)
    if (former && !hasLapsed(ctx, former)) return { id: former.id }
    if (former)
      await moveCheck(ctx, former, 'expired', {
        reason: 'lapsed',
        set: sql`due_at = null, flow_url = null, forget_at = ${ctx.now}`,
      })
    return openCheck(ctx, { personId: userId, type, provider })
  },
  { keyed: false },
)

/** The one of a person and type that is not decided yet. */
export function inCourse(ctx: CommandContext, personId: string, type: CheckType): Promise<Check | undefined> {
  return lockCheck(
    ctx,
    sql`c.person_id = ${personId} and c.type = ${type} and c.status = any(${sql.param([...CHECKS_IN_COURSE])}::enum_identity_checks_status[])`,
  )
}

/** Of two at the same moment one makes it, and the other finds it. */
export async function openCheck(
  ctx: CommandContext,
  { personId, type, provider }: { personId: string; type: CheckType; provider: IdentityProvider },
): Promise<{ id: string }> {
  const { marketId } = ctx.actor
  if (!marketId) throw invalid('market', { en: 'Choose one.', fr: 'Choisissez-en un.' })
  const id = ctx.newId()
  const real = ctx.call.app.clock.real()
  const due = provider === 'manual' ? null : new Date(real.getTime() + INLINE_SECONDS * 1000)
  const made = await ctx.row<{ id: string }>(sql`
    insert into identity_checks (id, person_id, market_id, type, status, provider, calls, due_at, created_at, updated_at)
    values (${id}, ${personId}, ${marketId}, ${type}, 'created', ${provider}, 0, ${due}, ${real}, ${ctx.now})
    on conflict (person_id, type) where status in ('created', 'pending', 'needs_review') do nothing returning id`)
  ctx.subject('identity-check', id, marketId)
  if (made) return made
  const other = await inCourse(ctx, personId, type)
  if (!other) throw new WaybillError('stale')
  return { id: other.id }
}

/** Its link is good no more, and nobody went through it. */
function hasLapsed(ctx: CommandContext, { status, flowExpiresAt }: Check): boolean {
  return status === 'pending' && flowExpiresAt !== null && flowExpiresAt <= ctx.call.app.clock.real()
}
