'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Kitchen } from '../../../queries/kitchen'
import { callApi } from '../../call-api'
import { bunch } from '../../live/bunch'
import { useLive } from '../../live/use-live'

/** What `GET /api/kitchen` answers: the kitchen, what time it was there, and how fast that time goes. */
export interface KitchenAnswer extends Kitchen {
  clock: { now: string; pace: number }
}

export interface LoadedKitchen extends KitchenAnswer {
  /** Monotonic milliseconds of this browser at the moment of the answer. */
  heardAt: number
}

/** Looked at now and then even while the socket is well: a driver's arrival changes without any event. */
const LOOK_EVERY_MS = 20_000
/** Events of one order often come in pairs. */
const GATHER_MS = 250

interface Options {
  restaurantId: string
  namespace: '/admin' | '/restaurant'
  locale: 'en' | 'fr'
  noAnswer: string
}

/** One kitchen, followed: by its socket, by looking now and then, and after everything that is done here. */
export function useKitchen({ restaurantId, namespace, locale, noAnswer }: Options) {
  const [kitchen, setKitchen] = useState<LoadedKitchen>()
  const [problem, setProblem] = useState<string>()
  const asked = useRef(0)
  const shown = useRef(0)

  const reload = useCallback(async () => {
    const turn = ++asked.current
    const url = `/api/kitchen?restaurant=${encodeURIComponent(restaurantId)}`
    const answer = await callApi<KitchenAnswer>(url, {
      method: 'GET',
      locale,
      unreachable: noAnswer,
      timeoutMs: 10_000,
    })
    // An older question that was answered later says what was, not what is. A newer one that is still open is not waited for: where
    // much happens there is always one.
    if (turn < shown.current) return
    shown.current = turn
    if (answer.ok) setKitchen({ ...answer.body, heardAt: performance.now() })
    setProblem(answer.ok ? undefined : answer.message)
  }, [restaurantId, locale, noAnswer])

  const gather = useMemo(() => bunch(() => void reload(), GATHER_MS), [reload])

  useEffect(() => {
    void reload()
    const looking = setInterval(() => void reload(), LOOK_EVERY_MS)
    const backOnline = () => void reload()
    window.addEventListener('online', backOnline)
    return () => {
      clearInterval(looking)
      gather.cancel()
      window.removeEventListener('online', backOnline)
      shown.current = ++asked.current
    }
  }, [reload, gather])

  const { state } = useLive(namespace, {
    reset: gather.soon,
    any(event, payload) {
      const elsewhere = 'restaurantId' in payload && payload.restaurantId !== restaurantId
      if (event !== 'driver-location' && !elsewhere) gather.soon()
    },
  })

  return { kitchen, problem, live: state, reload }
}
