'use client'
import { useEffect, useRef, useState } from 'react'
import type { LiveNamespace } from '../../domain/live/live-events'
import { connectLive, type LiveHandlers } from './connect-live'
import type { LiveState } from './live-channel'

export type PanelNamespace = Extract<LiveNamespace, '/admin' | '/restaurant' | '/support'>

/**
 * Hears a namespace for as long as the component is shown. Handlers may change with every render. Each event comes once and in order,
 * also across a cut: what was missed is replayed, and where that is not possible `reset` is called, as it is once at the beginning.
 * @param since the cursor that came with the data shown; then there is no `reset` at the beginning
 * @example const { state } = useLive('/restaurant', { 'new-orders': ring, reset: loadAll })
 */
export function useLive<N extends PanelNamespace>(
  namespace: N,
  on: LiveHandlers<N>,
  since?: string,
): { state: LiveState } {
  const [state, setState] = useState<LiveState>('connecting')
  const latest = useRef(on)
  const start = useRef(since)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    const connection = connectLive(namespace, () => latest.current, start.current)
    const follow = () => setState(connection.state())
    follow()
    const stop = connection.watch(follow)
    return () => {
      stop()
      connection.close()
    }
  }, [namespace])
  return { state }
}
