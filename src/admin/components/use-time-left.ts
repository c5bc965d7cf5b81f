'use client'
import { useEffect, useState } from 'react'

const EVERY_MS = 5_000

/**
 * Milliseconds until a virtual moment, followed by the browser's clock.
 * @param until ISO 8601
 * @param now the virtual moment now, ISO 8601: in demos it is not the browser's
 */
export function useTimeLeft(until: string, now: string): number {
  const [began] = useState(() => Date.now())
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setPassed(Date.now() - began), EVERY_MS)
    return () => clearInterval(timer)
  }, [began])
  return Date.parse(until) - Date.parse(now) - passed
}
