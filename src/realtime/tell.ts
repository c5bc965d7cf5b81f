import type { Server } from 'socket.io'
import type { App } from '../commands/app'
import { writeCursor } from '../domain/live/cursor'
import { findArrivals } from '../queries/arrivals'
import type { LoggedEvent } from '../queries/event-log'
import { type Message, messagesOf } from './messages'
import { NAMESPACES } from './namespaces'
import type { Listener } from './tail'

/** Tells the sockets of this process what a round of events means to them; every process does so with its own. */
export function tellSockets(app: App, io: Server, told: (messages: readonly Message[]) => void): Listener {
  return {
    async prepare({ events, before, after }) {
      const listening = io.engine.clientsCount > 0
      const arrivals = listening ? await arrivalsOf(app, events) : new Map<string, null>()
      return () => {
        events.forEach((event, index) => {
          const last = index === events.length - 1
          // Whoever is cut off in the middle of a round has heard just this far.
          const cursor = writeCursor(last ? { seen: after } : { seen: before, round: { seen: after, upTo: event.seq } })
          const messages = messagesOf(event, arrivals.get(String(event.data.orderId)) ?? null)
          for (const { namespace, rooms, event: name, payload } of messages)
            io.of(namespace)
              .local.to([...rooms])
              .emit(name, { ...payload, cursor })
          told(messages)
        })
      }
    },
    overrun: (after) => sayToAll(io, 'reset', { cursor: after }),
  }
}

/** When to expect the orders that events of orders are about. */
export async function arrivalsOf(app: App, events: readonly LoggedEvent[]): Promise<Map<string, string | null>> {
  const orders = events.filter(({ name }) => name.startsWith('order.')).map(({ data }) => String(data.orderId))
  try {
    return await findArrivals(app.db, [...new Set(orders)], app.clock.now())
  } catch (error) {
    // That the order moved is worth more than when it may arrive.
    app.logger.warn({ err: error }, 'arrivals could not be estimated; the news goes without them')
    return new Map()
  }
}

export function sayToAll(io: Server, event: string, payload: object): void {
  for (const name of NAMESPACES) io.of(name).local.emit(event, payload)
}
