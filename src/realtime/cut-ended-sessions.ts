import { sql } from 'drizzle-orm'
import type { Server } from 'socket.io'
import type { App } from '../commands/app'
import { NAMESPACES } from './namespaces'
import type { Socket } from './socket'

const EVERY_MS = 3_000

/**
 * A socket outlives its handshake, so each process asks now and then which of its sessions have ended since, however that happened:
 * logout, a reused token, an account switched off (RT-2), and who works for other restaurants than those in whose rooms they stand: they
 * come back into the right rooms. One statement for all sockets.
 */
export function cutEndedSessions(app: App, io: Server): { stop(): void } {
  const timer = setInterval(() => {
    cut().catch((error: unknown) => app.logger.warn({ err: error }, 'ended sessions could not be looked up'))
  }, EVERY_MS)

  async function cut(): Promise<void> {
    const sockets = NAMESPACES.flatMap((name) => [...(io.of(name).sockets.values() as Iterable<Socket>)])
    const ids = [...new Set(sockets.flatMap(({ data }) => data.sessionId ?? []))]
    if (ids.length === 0) return
    const live = await app.db.rows<{ id: string; restaurants: string[] }>(sql`
      select s.id, array(select r.restaurants_id::text from users_rels r where r.parent_id = u.id and r.path = 'restaurants') as restaurants
      from sessions s join users u on u.id = s.user_id
      where s.id = any(${sql.param(ids)}::uuid[]) and s.revoked_at is null and u.active`)
    const worksFor = new Map(live.map(({ id, restaurants }) => [id, restaurants]))
    for (const socket of sockets) {
      const { sessionId, actor } = socket.data
      if (sessionId && !sameOnes(worksFor.get(sessionId), actor.restaurantIds)) socket.disconnect(true)
    }
  }

  return { stop: () => clearInterval(timer) }
}

function sameOnes(now: readonly string[] | undefined, then: readonly string[]): boolean {
  return now?.length === then.length && then.every((id) => now.includes(id))
}
