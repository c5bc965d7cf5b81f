import { sql } from 'drizzle-orm'
import { BROADCAST_CHANNEL, type Broadcast, type Broadcaster } from '../../ports/broadcaster'
import type { Database } from '../../ports/database'

/** PostgreSQL refuses a NOTIFY payload of 8,000 bytes or more. */
const MAX_BYTES = 7_900

/** Carries broadcasts by NOTIFY to every process that listens: no further service is needed when several processes run. */
export function postgresBroadcaster(db: Database): Broadcaster {
  return {
    async send(messages: readonly Broadcast[]) {
      // To a namespace without rooms Socket.IO would tell everybody in it; here no room means nobody.
      const texts = messages.filter(({ rooms }) => rooms.length > 0).map((message) => JSON.stringify(message))
      const large = texts.findIndex((text) => Buffer.byteLength(text) > MAX_BYTES)
      if (large >= 0) throw new RangeError(`a broadcast is too large: ${texts[large]?.slice(0, 200)}`)
      await db.rows(sql`select pg_notify(${BROADCAST_CHANNEL}, m) from unnest(${sql.param(texts)}::text[]) m`)
    },
  }
}
