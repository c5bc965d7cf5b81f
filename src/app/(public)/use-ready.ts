import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page has taken over from what the server sent. A form that is sent before would be sent by the browser itself: to nobody, with a
 * password in the address.
 */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
