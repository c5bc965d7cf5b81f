import { io } from 'socket.io-client'
import type { LiveNamespace } from '../../domain/live/live-events'

/** `live`: connected and caught up. `connecting`: a cut, or the beginning. `offline`: this has lasted, or the door is not theirs. */
export type LiveState = 'live' | 'connecting' | 'offline'

export interface LiveChannel {
  state(): LiveState
  watch(changed: () => void): () => void
  /** @param options.covered the listener has all up to the channel's cursor; else it is told `reset` as soon as nothing is missed any more */
  listen(hear: Hear, options: { covered: boolean }): () => void
  close(): void
}

type Hear = (event: string, payload: unknown) => void

interface Options {
  namespace: LiveNamespace
  /** Where to begin; at the moment of connecting when absent. */
  since?: string
  /** Another origin than the page's own. */
  url?: string
  /** Without it, the panel's cookie is the key. */
  auth?: () => { token: string } | { trackingToken: string }
}

/** So long without a connection and people are told that they are offline. */
const OFFLINE_MS = 15_000
/** After the server cut us (token expired, restart) or refused us, we knock again. */
const KNOCK_MS = { first: 300, last: 15_000 }
const ANSWER_MS = 10_000
/** Ids are remembered for a while: a message may come twice around a reconnection. */
const REMEMBERED = 2_000

type Message = [event: string, payload: Record<string, unknown>]
type Caught = { ok: boolean; cursor?: string; reset?: boolean }

/**
 * One namespace, heard without a gap: it keeps the cursor of the last message, asks for what it missed after every cut, and delivers
 * each message once and in order. What cannot be replayed is told as `reset`.
 */
export function openChannel({ namespace, since, url = '', auth }: Options): LiveChannel {
  const listeners = new Map<Hear, { covered: boolean }>()
  const watchers = new Set<() => void>()
  const seen = new Set<string>()
  let state: LiveState = 'connecting'
  let cursor = since
  /** Live messages wait here while those before them are replayed. */
  let held: Message[] | undefined
  let knocks = 0
  let knockTimer: ReturnType<typeof setTimeout> | undefined
  let offlineTimer = setTimeout(() => become('offline'), OFFLINE_MS)

  // The panel's cookie counts only with an Origin, which browsers send with a WebSocket and not with a GET.
  const transports = auth ? ['websocket', 'polling'] : ['websocket']
  const socket = io(`${url}${namespace}`, {
    transports,
    tryAllTransports: true,
    auth: (tell) => tell(auth?.() ?? {}),
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  })

  socket.on('connect', () => void caughtUp())
  socket.onAny((event: string, payload: unknown) => hear([event, (payload ?? {}) as Record<string, unknown>]))
  socket.on('disconnect', (reason) => {
    held = undefined
    waiting()
    // Socket.IO comes back by itself, but not when the server showed the door: then the cookie is a newer one by now.
    if (reason === 'io server disconnect') knockAgain()
  })
  socket.on('connect_error', ({ message }) => {
    waiting()
    if (socket.active) return
    if (message === 'forbidden') become('offline')
    else knockAgain()
  })

  async function caughtUp(): Promise<void> {
    knocks = 0
    if (cursor) {
      held = []
      const answer: Caught = await socket
        .timeout(ANSWER_MS)
        .emitWithAck('since', { cursor })
        // No answer in time: nothing is covered, and all is read anew.
        .catch(() => ({ ok: false }))
      if (!socket.connected) return
      const messages = held.sort(byId)
      held = undefined
      if (!answer.ok || answer.reset) for (const listener of listeners.values()) listener.covered = false
      for (const message of messages) deliver(message)
      cursor = answer.cursor ?? cursor
    }
    clearTimeout(offlineTimer)
    become('live')
    for (const hearer of listeners.keys()) cover(hearer)
  }

  function cover(hearer: Hear): void {
    const listener = listeners.get(hearer)
    if (!listener || listener.covered) return
    listener.covered = true
    call(hearer, 'reset', {})
  }

  function hear(message: Message): void {
    if (held) {
      // The greeting of a new connection says where it stands, which is not yet where we stand.
      if (message[0] !== 'cursor') held.push(message)
    } else deliver(message)
  }

  function deliver([event, payload]: Message): void {
    const { id } = payload
    if (typeof payload.cursor === 'string') cursor = payload.cursor
    if (event === 'cursor' || (typeof id === 'string' && !isNew(`${event} ${id}`))) return
    tell(event, payload)
  }

  function isNew(key: string): boolean {
    if (seen.has(key)) return false
    seen.add(key)
    const [oldest] = seen
    if (seen.size > REMEMBERED && oldest) seen.delete(oldest)
    return true
  }

  function tell(event: string, payload: unknown): void {
    for (const hearer of listeners.keys()) call(hearer, event, payload)
  }

  function waiting(): void {
    if (state !== 'live') return
    become('connecting')
    offlineTimer = setTimeout(() => become('offline'), OFFLINE_MS)
  }

  function knockAgain(): void {
    clearTimeout(knockTimer)
    // Spread out, for after a restart everybody comes at once.
    const delay = Math.min(KNOCK_MS.last, KNOCK_MS.first * 2 ** knocks++) * (0.5 + Math.random())
    knockTimer = setTimeout(() => socket.connect(), delay)
  }

  function become(next: LiveState): void {
    if (state === next) return
    state = next
    for (const watcher of watchers) watcher()
  }

  return {
    state: () => state,
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    listen(hearer, { covered }) {
      listeners.set(hearer, { covered })
      if (state === 'live') cover(hearer)
      return () => listeners.delete(hearer)
    },
    close() {
      clearTimeout(knockTimer)
      clearTimeout(offlineTimer)
      socket.disconnect()
    },
  }
}

/** One view's mistake does not silence the others. */
function call(hearer: Hear, event: string, payload: unknown): void {
  try {
    hearer(event, payload)
  } catch (error) {
    console.error(`a listener to ${event} failed`, error)
  }
}

/** Ids are UUID v7: they sort by time. What has none is the latest by nature. */
function byId([, a]: Message, [, b]: Message): number {
  if (typeof a.id !== 'string' || typeof b.id !== 'string') return typeof a.id === typeof b.id ? 0 : a.id ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
