'use client'
import { useEffect, useState } from 'react'
import type { LoadedKitchen } from './use-kitchen'

/** The time of the house, ticking once a second: the server's clock carried on by this browser's, whatever this one says. */
export function useHouseClock(kitchen: LoadedKitchen | undefined): Date {
  const [, tick] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), 1_000)
    return () => clearInterval(ticking)
  }, [])
  if (!kitchen) return new Date()
  const { clock, heardAt } = kitchen
  return new Date(Date.parse(clock.now) + (performance.now() - heardAt) * clock.pace)
}
