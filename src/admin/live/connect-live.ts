import type { LiveEvents, LiveNamespace } from '../../domain/live/live-events'
import { type LiveChannel, type LiveState, openChannel } from './live-channel'

export type LiveHandlers<N extends LiveNamespace> = {
  [E in keyof LiveEvents[N]]?: (payload: LiveEvents[N][E]) => void
} & {
  /** From now on nothing is missed, but what happened before is unknown: load what is shown. */
  reset?: () => void
  /** Every event, whatever it is. */
  any?: (event: string, payload: object) => void
}

export interface LiveConnection {
  state(): LiveState
  /** Calls `changed` whenever the state is another; returns how to stop. */
  watch(changed: () => void): () => void
  close(): void
}

/** A page's views come and go, and one after another want the same door: it stays open for so long without anybody. */
const LINGER_MS = 5_000

const shared = new Map<LiveNamespace, { channel: LiveChannel; users: number; timer?: ReturnType<typeof setTimeout> }>()

/**
 * Listens in a namespace as the signed-in person of the panel. All listeners of a page share one socket.
 * @param handlers asked for at every event, so they may change
 * @param since the cursor that came with the data shown (`liveCursor`); without it `reset` is called once connected
 */
export function connectLive<N extends LiveNamespace>(
  namespace: N,
  handlers: () => LiveHandlers<N>,
  since?: string,
): LiveConnection {
  const known = shared.get(namespace)
  const entry = known ?? { channel: openChannel({ namespace, since }), users: 0 }
  shared.set(namespace, entry)
  clearTimeout(entry.timer)
  entry.users++
  const { channel } = entry
  const leave = channel.listen((event, payload) => callHandler(handlers(), event, payload), {
    covered: !known && since !== undefined,
  })
  return {
    state: channel.state,
    watch: channel.watch,
    close() {
      leave()
      if (--entry.users > 0) return
      entry.timer = setTimeout(() => {
        shared.delete(namespace)
        channel.close()
      }, LINGER_MS)
    },
  }
}

/** Both sides are built from `LiveEvents`, so the event's name vouches for its payload. */
function callHandler<N extends LiveNamespace>(on: LiveHandlers<N>, event: string, payload: unknown): void {
  const handler = (on as Record<string, ((payload: unknown) => void) | undefined>)[event]
  handler?.(payload)
  if (event !== 'reset' && typeof payload === 'object' && payload) on.any?.(event, payload)
}
