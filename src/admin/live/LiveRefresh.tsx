'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { LiveIndicator } from './LiveIndicator'
import { type PanelNamespace, useLive } from './use-live'

interface Props {
  namespace: PanelNamespace
  /** Only what concerns this order; everything when absent. */
  orderId?: string
  /** The cursor that was read before the page's data. */
  since?: string
}

/** What changes a list or a number of orders. */
const LISTS = {
  'order-updates': true,
  'new-orders': true,
  'delivery-updates': true,
  escalations: true,
  'trace-updates': true,
}

/** At most one refresh in so long: moves of one order often come in pairs. */
const PAUSE_MS = 700

/** Keeps a page that the server rendered up to date, and says whether it is. */
export function LiveRefresh({ namespace, orderId, since }: Props) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = useRef(false)
  const connected = useRef(false)

  function refresh(): void {
    wanted.current = true
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      // There is nobody to ask: it waits until the line is back.
      if (!connected.current) return
      wanted.current = false
      router.refresh()
    }, PAUSE_MS)
  }

  function hear(event: string, payload: object): void {
    if (orderId ? 'orderId' in payload && payload.orderId === orderId && event !== 'driver-location' : event in LISTS)
      refresh()
  }

  const { state } = useLive(namespace, { any: hear, reset: refresh }, since)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the state of the line matters here
  useEffect(() => {
    connected.current = state === 'live'
    if (connected.current && wanted.current) refresh()
  }, [state])
  useEffect(() => () => clearTimeout(timer.current), [])
  return <LiveIndicator state={state} />
}
