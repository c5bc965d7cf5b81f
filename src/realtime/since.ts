import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { App } from '../commands/app'
import { type Cursor, isAhead, readCursor } from '../domain/live/cursor'
import { findMissedEvents } from '../queries/event-log'
import { answer } from './answer'
import { ESCALATED, type Message, messagesOf } from './messages'
import type { Namespace } from './namespaces'
import type { Socket, SocketData } from './socket'
import type { Tail } from './tail'
import { arrivalsOf } from './tell'

/** More than this is not told one by one: the client loads anew what it shows. */
const MAX_MESSAGES = 1_000

const SinceInput = z.object({ cursor: z.string() })

/**
 * `since`: what this socket's rooms were told after `cursor` and before it joined them (what came later it heard itself), in order. It is
 * acknowledged after the last message, with the cursor that then holds; `reset` says that too much was missed.
 */
export function answerSince(app: App, tail: Tail, socket: Socket, namespace: Namespace): void {
  let busy = false
  answer(app, socket, 'since', async (input) => {
    const asked = SinceInput.safeParse(input)
    const cursor = asked.success ? readCursor(asked.data.cursor) : undefined
    if (!asked.success || !cursor) return { ok: false, error: 'validation_failed' }
    if (busy) return { ok: false, error: 'rate_limited' }
    busy = true
    try {
      const messages = await missedMessages(app, socket, namespace, cursor)
      messages?.forEach(({ event, payload }, index) => {
        // Who is cut off in the middle asks again as before; who has the last one has all.
        const done = index === messages.length - 1
        socket.emit(event, { ...payload, cursor: done ? tail.position() : asked.data.cursor })
      })
      if (messages?.length) tellTick(app, socket, namespace)
      return { ok: true, cursor: tail.position(), ...(!messages && { reset: true as const }) }
    } finally {
      busy = false
    }
  })
}

async function missedMessages(
  app: App,
  socket: Socket,
  namespace: Namespace,
  after: Cursor,
): Promise<Message[] | undefined> {
  const { joinedAt } = socket.data
  if (isAhead(after, { seen: joinedAt })) return undefined
  const only = mayConcern(namespace, socket.data)
  const events = await findMissedEvents(app.db, { after, until: joinedAt, only, limit: MAX_MESSAGES })
  if (!events) return undefined
  const arrivals = await arrivalsOf(app, events)
  return events
    .flatMap((event) => messagesOf(event, arrivals.get(String(event.data.orderId)) ?? null))
    .filter((message) => message.namespace === namespace && message.rooms.some((room) => socket.rooms.has(room)))
}

/** Spares the look at others' events; what is told is decided by the rooms alone. */
function mayConcern(namespace: Namespace, { actor, trackedOrderId, marketId }: SocketData): SQL {
  switch (namespace) {
    case '/customer':
      return sql`(e.data->>'customerId' = ${actor.userId ?? null} or e.data->>'orderId' = ${trackedOrderId ?? null}
        or e.name like 'promotion.%' and e.data->>'marketId' = ${marketId ?? null})`
    case '/restaurant':
      return sql`e.data->>'restaurantId' = any(${sql.param([...actor.restaurantIds])}::text[])`
    case '/driver':
      return sql`e.data->>'driverId' = ${actor.driverId ?? null}`
    case '/support':
      return sql`e.name = any(${sql.param([...ESCALATED])}::text[])`
    case '/admin':
      return sql`true`
  }
}

function tellTick(app: App, socket: Socket, namespace: Namespace): void {
  if (namespace === '/admin' || namespace === '/restaurant')
    socket.emit('live-analytics', { at: app.clock.now().toISOString() })
}
