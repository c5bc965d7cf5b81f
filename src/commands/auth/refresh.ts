import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { Call } from '../context'
import { issuePair, REPLAY_SECONDS, type SessionUser, type SignedIn } from './session'

interface Session extends SessionUser {
  sessionId: string
  generation: number
  rotatedAt: Date
  expiresAt: Date
  revokedAt: Date | null
  active: boolean
}

type Outcome = { signedIn: SignedIn } | { refused: 'unauthenticated' | 'token_reused' }

const rotate = command(
  'auth.refresh',
  z.object({ refreshToken: z.string().max(500) }),
  async (ctx, { refreshToken }): Promise<Outcome> => {
    const { tokens, clock } = ctx.call.app
    const claims = tokens.readRefresh(refreshToken)
    // Nothing to keep: a token that we never made must not even leave a row in the audit trail.
    if (!claims) throw new WaybillError('unauthenticated')
    const session = await ctx.row<Session>(sql`
    select s.id as "sessionId", s.generation, s.rotated_at as "rotatedAt", s.expires_at as "expiresAt", s.revoked_at as "revokedAt",
      u.id, u.email, u.full_name as "fullName", u.role, u.locale, u.active
    from sessions s join users u on u.id = s.user_id where s.id = ${claims.sessionId} for update of s`)
    const at = clock.real()
    if (!session || session.revokedAt || !session.active || session.expiresAt <= at)
      return { refused: 'unauthenticated' }
    const { id, email, fullName, role, locale, sessionId } = session
    const user = { id, email, fullName, role, locale }
    ctx.subject('user', id)
    const replayed =
      claims.generation === session.generation - 1 && at.getTime() - session.rotatedAt.getTime() < REPLAY_SECONDS * 1000
    if (replayed)
      return {
        signedIn: {
          user,
          ...(await issuePair(ctx, { userId: id, sessionId, generation: session.generation, at: session.rotatedAt })),
        },
      }
    if (claims.generation !== session.generation) {
      await ctx.rows(sql`update sessions set revoked_at = ${at}, updated_at = ${at} where id = ${sessionId}`)
      return { refused: 'token_reused' }
    }
    const generation = session.generation + 1
    await ctx.rows(
      sql`update sessions set generation = ${generation}, rotated_at = ${at}, updated_at = ${at} where id = ${sessionId}`,
    )
    return { signedIn: { user, ...(await issuePair(ctx, { userId: id, sessionId, generation, at })) } }
  },
  { keyed: false },
)

/**
 * A new pair for a refresh token, which is used up (SEC-2). A token used before ends its whole session; a just-used one gets the same
 * pair again. The refusal is told after the commit, so that the session's end is kept.
 * @throws WaybillError `unauthenticated`, `token_reused`
 */
export async function refresh(call: Call, refreshToken: string): Promise<SignedIn> {
  const outcome = await rotate(call, { refreshToken })
  if ('refused' in outcome) throw new WaybillError(outcome.refused)
  return outcome.signedIn
}
