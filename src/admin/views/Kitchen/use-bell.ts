'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Bell, openBell } from './bell'

/** `locked`: wanted, but the browser waits for a tap. */
export type BellState = 'off' | 'locked' | 'on'

const REMEMBERED = 'waybill-kitchen-sound'
const RING_EVERY_MS = 4_000

/** The bell of a kitchen: rings again and again while `ringing`, and remembers on this device whether it is wanted. */
export function useBell(ringing: boolean) {
  const [state, setState] = useState<BellState>('off')
  const bell = useRef<Bell>(undefined)

  useEffect(() => {
    if (localStorage.getItem(REMEMBERED) === 'on') {
      bell.current = openBell()
      setState(bell.current.audible() ? 'on' : 'locked')
    }
    return () => bell.current?.close()
  }, [])

  const turnOn = useCallback(async () => {
    localStorage.setItem(REMEMBERED, 'on')
    bell.current ??= openBell()
    const audible = await bell.current.unlock()
    setState(audible ? 'on' : 'locked')
    if (audible) bell.current.ring()
  }, [])

  const turnOff = useCallback(() => {
    localStorage.setItem(REMEMBERED, 'off')
    setState('off')
  }, [])

  // Any tap will do: nobody should have to look for a button in a rush.
  useEffect(() => {
    if (state !== 'locked') return
    const unlock = () => void turnOn()
    document.addEventListener('pointerdown', unlock, { once: true })
    return () => document.removeEventListener('pointerdown', unlock)
  }, [state, turnOn])

  useEffect(() => {
    if (state !== 'on' || !ringing) return
    bell.current?.ring()
    const again = setInterval(() => bell.current?.ring(), RING_EVERY_MS)
    return () => clearInterval(again)
  }, [state, ringing])

  return { state, turnOn, turnOff }
}
