'use client'
import { useSyncExternalStore } from 'react'

/** From this width on, lists and map stand beside each other; `styles/dispatch.css` has the same. */
const WIDE = '(min-width: 1025px)'

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  )
}
