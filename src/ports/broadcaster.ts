/** The PostgreSQL channel on which processes hear each other's broadcasts. */
export const BROADCAST_CHANNEL = 'waybill_broadcast'

/** One message for everybody in some rooms of a Socket.IO namespace. */
export interface Broadcast {
  readonly namespace: '/customer' | '/restaurant' | '/driver' | '/admin'
  readonly rooms: readonly string[]
  readonly event: string
  readonly payload: Record<string, unknown>
}

/** Carries messages to every process that holds sockets. At least once: receivers tolerate repetition. */
export interface Broadcaster {
  send(messages: readonly Broadcast[]): Promise<void>
}
