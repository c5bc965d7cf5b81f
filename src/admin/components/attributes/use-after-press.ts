import { useCallback, useEffect, useRef } from 'react'

/**
 * Does something now, or, while a mouse or finger is down, once it has been lifted: what appears meanwhile would move what is being pressed
 * from under it, and the press would be lost.
 */
export function useAfterPress(): (then: () => void) => void {
  const pressed = useRef(false)
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
    }
    window.addEventListener('pointerdown', down, true)
    window.addEventListener('pointerup', up, true)
    window.addEventListener('pointercancel', up, true)
    return () => {
      window.removeEventListener('pointerdown', down, true)
      window.removeEventListener('pointerup', up, true)
      window.removeEventListener('pointercancel', up, true)
    }
  }, [])
  return useCallback((then) => {
    if (!pressed.current) then()
    // The click comes with the lifting, before anything else.
    else window.addEventListener('pointerup', () => setTimeout(then), { once: true })
  }, [])
}
