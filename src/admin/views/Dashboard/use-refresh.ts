'use client'
import { useCallback, useEffect, useRef } from 'react'

/** However much happens, numbers are asked for at most once in so long. */
const PAUSE_MS = 2_500
/** Time alone changes them too: an order becomes late without anything happening. */
const EVERY_MS = 30_000

/**
 * Calls `load` soon after something happened, at a bearable pace, and now and then by itself. A page that nobody looks at waits until
 * somebody does.
 * @returns what to call when something happened
 */
export function useRefresh(load: () => void): () => void {
  const latest = useRef(load)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  const missed = useRef(false)

  useEffect(() => {
    latest.current = load
  })

  const request = useCallback(() => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined
        missed.current = document.hidden
        if (document.hidden) return
        last.current = Date.now()
        latest.current()
      },
      Math.max(0, last.current + PAUSE_MS - Date.now()),
    )
  }, [])

  useEffect(() => {
    const shown = () => {
      if (!document.hidden && missed.current) request()
    }
    const interval = setInterval(request, EVERY_MS)
    document.addEventListener('visibilitychange', shown)
    return () => {
      clearInterval(interval)
      clearTimeout(timer.current)
      timer.current = undefined
      document.removeEventListener('visibilitychange', shown)
    }
  }, [request])

  return request
}
