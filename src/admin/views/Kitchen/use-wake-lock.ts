'use client'
import { useEffect } from 'react'

/** Keeps the tablet's screen lit while the kitchen is shown; browsers allow it over HTTPS, and elsewhere the tablet's own setting counts. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let gone = false

    async function hold(): Promise<void> {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (gone) await held.release()
        else lock = held
      } catch (error) {
        // A low battery may refuse it: the kitchen works all the same.
        console.info('the screen may go dark:', error)
      }
    }

    const holdAgain = () => void hold()
    holdAgain()
    // It ends whenever the page is hidden.
    document.addEventListener('visibilitychange', holdAgain)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', holdAgain)
      void lock?.release()
    }
  }, [])
}
