import type { Socket as IoSocket } from 'socket.io'
import type { Actor } from '../domain/identity/actor'

/** What the door found out about a socket. */
export interface SocketData {
  actor: Actor
  /** The session that let it in; none with a tracking token. */
  sessionId?: string
  /** The one order that a tracking token opens. */
  trackedOrderId?: string
  /** The snapshot up to which its rooms had been told when it joined them: from there on it hears for itself. */
  joinedAt: string
}

type Ack<Answer = object> = (answer: { ok: boolean; error?: string } & Answer) => void

export interface ClientEvents {
  track: (input: unknown, ack?: Ack) => void
  location: (input: unknown, ack?: Ack) => void
  since: (input: unknown, ack?: Ack<{ cursor?: string; reset?: true }>) => void
}

export type Socket = IoSocket<
  ClientEvents,
  Record<string, (payload: unknown) => void>,
  Record<string, never>,
  SocketData
>
