import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** Ends one of the caller's own sessions; its tokens stop working at once. */
export const endSession = command('auth.logout', z.object({ sessionId: z.uuid() }), async (ctx, { sessionId }) => {
  const at = ctx.call.app.clock.real()
  const ended = await ctx.row<{ id: string }>(sql`
    update sessions set revoked_at = coalesce(revoked_at, ${at}), updated_at = ${at}
    where id = ${sessionId} and user_id = ${ctx.actor.userId ?? null} returning id`)
  if (!ended) throw new WaybillError('not_found')
  ctx.subject('session', sessionId)
  return { ended: true }
})
