'use client'
import { useNav, usePreferences, useWindowInfo } from '@payloadcms/ui'
import { PREFERENCE_KEYS } from 'payload/shared'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** Narrower than this, the navigation lies on top of the page. `styles/shell.css` says the same. */
const ROOM_FOR_BOTH = '(min-width: 1200px)'

const hasRoom = () => window.matchMedia(ROOM_FOR_BOTH).matches

/**
 * Keeps the navigation as the server drew it and as its reader left it. Payload closes it as soon as the page comes alive on anything up to
 * 1440 px, the width of most laptops, where there is room for it: the page would move aside under the pointer of whoever was quick. There it
 * forgets, too, who closed it. Without room it is closed before anybody sees it.
 */
export function NavKeeper() {
  const { navOpen, setNavOpen } = useNav()
  const { setPreference } = usePreferences()
  const { breakpoints } = useWindowInfo()
  const { l: large, m: middle, s: small } = breakpoints ?? {}
  const shown = useRef(navOpen)
  const aboutToClose = useRef(false)
  useLayoutEffect(() => {
    if (!hasRoom()) setNavOpen(false)
  }, [setNavOpen])
  // Runs just before Payload's own effect of the same change, which closes it.
  useEffect(() => {
    aboutToClose.current = shown.current && Boolean(large || middle || small) && hasRoom()
  }, [large, middle, small])
  useLayoutEffect(() => {
    if (navOpen === shown.current) return
    if (aboutToClose.current) {
      aboutToClose.current = false
      setNavOpen(true)
      return
    }
    shown.current = navOpen
    if (large && hasRoom()) void setPreference(PREFERENCE_KEYS.NAV, { open: navOpen }, true)
  }, [navOpen, setNavOpen, large, setPreference])
  return null
}
