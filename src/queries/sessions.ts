import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

interface Session {
  id: string
  userAgent: string | null
  ip: string | null
  createdAt: Date
  lastUsedAt: Date
  current: boolean
}

/** The live sessions of a user, newest first; `current` marks the one that asks. */
export function findSessions(db: Sql, userId: string, currentId: string, at: Date): Promise<Session[]> {
  return db.rows<Session>(sql`
    select id, user_agent as "userAgent", ip, created_at as "createdAt", rotated_at as "lastUsedAt", id::text = ${currentId} as current
    from sessions where user_id = ${userId} and revoked_at is null and expires_at > ${at} order by created_at desc`)
}
