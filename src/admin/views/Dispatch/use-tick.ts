'use client'
import { useEffect, useState } from 'react'

/** Draws the component again every so many milliseconds; the number counts how often. */
export function useTick(everyMs: number): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return count
}
