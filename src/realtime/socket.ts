import type { Socket as IoSocket } from 'socket.io'
import type { Actor } from '../domain/identity/actor'

/** What the door found out about a socket. */
export interface SocketData {
  actor: Actor
  /** The session that let it in; none with a tracking token. */
  sessionId?: string
  /** The one order that a tracking token opens. */
  trackedOrderId?: string
  /** Of customers: where they shop. */
  marketId?: string
  locale: 'en' | 'fr'
  /** The snapshot up to which its rooms had been told when it joined them: from there on it hears for itself. */
  joinedAt: string
}

/** What an event of a client is answered; `since` says where the socket now stands. */
export interface Answer {
  ok: boolean
  error?: string
  cursor?: string
  reset?: true
}

/** Whatever a client sends: nothing of it is known to be what it should be, not even the acknowledgement. */
export interface ClientEvents {
  track: (input: unknown, ack: unknown) => void
  location: (input: unknown, ack: unknown) => void
  since: (input: unknown, ack: unknown) => void
}

export type Socket = IoSocket<
  ClientEvents,
  Record<string, (payload: unknown) => void>,
  Record<string, never>,
  SocketData
>
