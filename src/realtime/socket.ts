import type { Socket as IoSocket } from 'socket.io'
import type { Actor } from '../domain/identity/actor'

/** What the door found out about a socket. */
export interface SocketData {
  actor: Actor
  /** The session that let it in; none with a tracking token. */
  sessionId?: string
  /** The one order that a tracking token opens. */
  trackedOrderId?: string
}

export interface Answer {
  ok: boolean
  error?: string
}

/** Whatever a client sends: nothing of it is known to be what it should be, not even the acknowledgement. */
export interface ClientEvents {
  track: (input: unknown, ack: unknown) => void
  location: (input: unknown, ack: unknown) => void
}

export type Socket = IoSocket<
  ClientEvents,
  Record<string, (payload: unknown) => void>,
  Record<string, never>,
  SocketData
>
