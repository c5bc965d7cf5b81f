'use client'
import { useEffect } from 'react'

/** Lets the tab call out while its window is behind others; nothing when there is nothing to say. */
export function useFlashingTitle(message: string | undefined): void {
  useEffect(() => {
    if (!message) return
    const own = document.title
    let shown = false
    const flashing = setInterval(() => {
      shown = !shown
      document.title = shown ? message : own
    }, 1_000)
    return () => {
      clearInterval(flashing)
      document.title = own
    }
  }, [message])
}
