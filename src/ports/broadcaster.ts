import type { LiveNamespace } from '../domain/live/live-events'

/** The PostgreSQL channel on which processes hear each other's broadcasts. */
export const BROADCAST_CHANNEL = 'waybill_broadcast'

/** One message for everybody in some rooms of a Socket.IO namespace. */
export interface Broadcast {
  readonly namespace: LiveNamespace
  readonly rooms: readonly string[]
  readonly event: string
  readonly payload: Record<string, unknown>
}

/** Carries what is worth nothing a moment later (positions) to every process that holds sockets. Events go by their own log. */
export interface Broadcaster {
  send(messages: readonly Broadcast[]): Promise<void>
}
