'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type BoardDriver, type DispatchBoard, LIVE_POSITION_SECONDS } from '../../../domain/dispatch/board'
import type { Position } from '../../../domain/geo/position'
import { createLivePositions, type LivePositions } from '../../../map/live-positions'
import { callApi } from '../../call-api'
import type { LiveState } from '../../live/live-channel'
import { useLive } from '../../live/use-live'
import { keepSame, saysTheSame } from './keep-same'

/** Moves come in pairs and crowds: the board is read again a little after the first, and not all the time. */
const SOON_MS = 250
const GAP_MS = 1_000

export interface LiveBoard {
  board?: DispatchBoard
  problem?: string
  state: LiveState
  live: LivePositions
  /** Reads the board anew, now. */
  reload(): void
  /** The business's moment now. */
  now(): Date
  /** Real seconds since a driver's phone was heard of; null when it never was. */
  silence(driverId: string): number | null
  /** Where a driver is, unless that is too long ago to be believed. */
  placeOf(driverId: string): Position | null
}

/** The board of a market as it is now: read once, and again whenever something moves; positions come by themselves. */
export function useBoard(market: string, locale: 'en' | 'fr', unreachable: string): LiveBoard {
  const [board, setBoard] = useState<DispatchBoard>()
  const [problem, setProblem] = useState<string>()
  const [live] = useState(createLivePositions)
  const shown = useRef<{ board: DispatchBoard; at: number }>(undefined)
  const heard = useRef(new Map<string, number>())
  const strangers = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const loadedAt = useRef(Number.NEGATIVE_INFINITY)
  const turn = useRef(0)
  const answered = useRef(0)

  const load = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const mine = ++turn.current
    const asked = performance.now()
    loadedAt.current = asked
    const url = `/api/dispatch/board?${new URLSearchParams({ market })}`
    const answer = await callApi<DispatchBoard>(url, { method: 'GET', locale, unreachable })
    // A later question was answered first. One that is still open is not waited for: where much moves there is always one.
    if (mine < answered.current) return
    answered.current = mine
    if (!answer.ok) {
      setProblem(answer.message)
      return
    }
    const before = shown.current?.board.market.id === answer.body.market.id ? shown.current.board : undefined
    const fresh = {
      ...answer.body,
      deliveries: keepSame(before?.deliveries ?? [], answer.body.deliveries),
      drivers: keepSame(before?.drivers ?? [], answer.body.drivers, isAsBefore),
    }
    for (const { id, lat, lng, heading, silentSeconds } of answer.body.drivers) {
      if (lat === null || lng === null || silentSeconds === null || (heard.current.get(id) ?? 0) > asked) continue
      heard.current.set(id, performance.now() - silentSeconds * 1_000)
      live.set(`driver:${id}`, { lat, lng, heading })
    }
    shown.current = { board: fresh, at: performance.now() }
    setProblem(undefined)
    setBoard(fresh)
  }, [market, locale, unreachable, live])

  const loadSoon = useCallback(() => {
    const wait = Math.max(SOON_MS, loadedAt.current + GAP_MS - performance.now())
    timer.current ??= setTimeout(() => void load(), wait)
  }, [load])

  useEffect(() => {
    void load()
    return () => clearTimeout(timer.current)
  }, [load])

  const { state } = useLive('/admin', {
    'order-updates': loadSoon,
    'delivery-updates': loadSoon,
    'driver-updates': loadSoon,
    'driver-location': ({ driverId, lat, lng, heading }) => {
      heard.current.set(driverId, performance.now())
      live.set(`driver:${driverId}`, { lat, lng, heading })
      if (strangers.current.has(driverId) || knows(shown.current?.board, driverId)) return
      // Somebody new on duty, or somebody of another market: asked once.
      strangers.current.add(driverId)
      loadSoon()
    },
    reset: loadSoon,
  })

  const now = useCallback(() => {
    const { board, at } = shown.current ?? {}
    if (!board || at === undefined) return new Date()
    return new Date(Date.parse(board.now) + (performance.now() - at) * board.pace)
  }, [])

  const silence = useCallback((driverId: string) => {
    const at = heard.current.get(driverId)
    return at === undefined ? null : Math.max(0, (performance.now() - at) / 1_000)
  }, [])

  const placeOf = useCallback(
    (driverId: string) => {
      const seconds = silence(driverId)
      return seconds !== null && seconds <= LIVE_POSITION_SECONDS ? (live.get(`driver:${driverId}`) ?? null) : null
    },
    [silence, live],
  )

  const current = board?.market.slug === market ? board : undefined
  return { board: current, problem, state, live, reload: load, now, silence, placeOf }
}

function knows(board: DispatchBoard | undefined, driverId: string): boolean {
  return board?.drivers.some(({ id, state }) => id === driverId && state !== 'offline') ?? false
}

/** Position and its age change all the time and are kept apart: a driver who only drives is the same row as before. */
function isAsBefore(a: BoardDriver, b: BoardDriver): boolean {
  const { lat, lng, heading, silentSeconds } = b
  return (a.lat === null) === (lat === null) && saysTheSame({ ...a, lat, lng, heading, silentSeconds }, b)
}
