import { useEffect } from 'react'

/** Payload's arrows to the page before and after are drawings without words: here are the words, for ears. */
export function useNamedArrows(names: { left: string; right: string }): void {
  // After every drawing of the list: another page may bring other buttons.
  useEffect(() => {
    for (const side of ['left', 'right'] as const)
      for (const arrow of document.querySelectorAll(`.clickable-arrow--${side}`))
        arrow.setAttribute('aria-label', names[side])
  })
}
