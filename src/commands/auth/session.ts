import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/** SEC-2: an access token lives 15 minutes, a refresh token 7 days. */
export const ACCESS_SECONDS = 900
export const REFRESH_DAYS = 7

/** A just-used refresh token answers with the same new pair for so long: answers get lost on weak networks. */
export const REPLAY_SECONDS = 20

export interface TokenPair {
  accessToken: string
  expiresIn: number
  refreshToken: string
}

export interface SignedIn extends TokenPair {
  user: SessionUser
}

export interface SessionUser {
  id: string
  email: string
  fullName: string
  role: string
  locale: string
}

/** Opens a session for a user who proved who they are. All its times are real. */
export async function openSession(ctx: CommandContext, user: SessionUser): Promise<SignedIn> {
  const { app, userAgent, ip } = ctx.call
  const sessionId = ctx.newId()
  const at = app.clock.real()
  const expiresAt = new Date(at.getTime() + REFRESH_DAYS * 86_400_000)
  await ctx.rows(sql`
    insert into sessions (id, user_id, generation, rotated_at, expires_at, user_agent, ip, created_at, updated_at)
    values (${sessionId}, ${user.id}, 0, ${at}, ${expiresAt}, ${userAgent ?? null}, ${ip ?? null}, ${at}, ${at})`)
  return { user, ...(await issuePair(ctx, { userId: user.id, sessionId, generation: 0, at })) }
}

/** The tokens of one generation of a session: asked for twice with the same moment, they are the same. */
export async function issuePair(
  ctx: CommandContext,
  { userId, sessionId, generation, at }: { userId: string; sessionId: string; generation: number; at: Date },
): Promise<TokenPair> {
  const { tokens } = ctx.call.app
  return {
    accessToken: await tokens.access({ userId, sessionId, at, lifetimeSeconds: ACCESS_SECONDS }),
    expiresIn: ACCESS_SECONDS,
    refreshToken: tokens.refresh({ sessionId, generation }),
  }
}
