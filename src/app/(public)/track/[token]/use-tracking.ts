import { useEffect, useState } from 'react'
import { type LiveState, openChannel } from '../../../../admin/live/live-channel'
import type { OrderPosition } from '../../../../domain/live/live-events'
import { createLivePositions, type LivePositions } from '../../../../map/live-positions'
import type { TrackingView } from '../../../../queries/tracking'

/** An estimate drifts with the clock, also while nothing happens. */
const LOOK_MS = 60_000

/** The driver's marker on the map. */
export const DRIVER = 'driver'

interface Tracking {
  view: TrackingView
  /** Undefined until the browser has connected for the first time: then nothing is said about it. */
  state: LiveState | undefined
  positions: LivePositions
}

/** The view of an order as it is now: told by the socket, and asked for anew after every move. */
export function useTracking(initial: TrackingView, token: string, since: string): Tracking {
  const [view, setView] = useState(initial)
  const [state, setState] = useState<LiveState>()
  const [positions] = useState(createLivePositions)

  useEffect(() => {
    let gone = false
    const channel = openChannel({ namespace: '/customer', since, auth: () => ({ trackingToken: token }) })

    async function load(): Promise<void> {
      try {
        const response = await fetch(`/api/track/${encodeURIComponent(token)}`, { cache: 'no-store' })
        const body: unknown = response.ok ? await response.json() : undefined
        if (body && !gone) setView(body as TrackingView)
      } catch (error) {
        // What is shown stays; the next move or look asks again.
        console.warn('the order could not be loaded', error)
      }
    }

    function move({ lat, lng, heading, at, eta }: OrderPosition): void {
      positions.set(DRIVER, { lat, lng, heading })
      setView((known) => {
        if (!known.driver || known.eta === null) return known
        return { ...known, at, eta, driver: { ...known.driver, position: { lat, lng, heading, at } } }
      })
    }

    const leave = channel.listen(
      (event, payload) => {
        if (event === 'driver-location') move(payload as OrderPosition)
        else if (event === 'order-updates' || event === 'delivery-updates' || event === 'reset') void load()
      },
      { covered: true },
    )
    const stop = channel.watch(() => setState(channel.state()))
    const timer = setInterval(() => void load(), LOOK_MS)
    return () => {
      gone = true
      clearInterval(timer)
      stop()
      leave()
      channel.close()
    }
  }, [token, since, positions])

  return { view, state, positions }
}
