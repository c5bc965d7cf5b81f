'use client'
import { useNav, usePreferences } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Narrower than this, the navigation lies on top of the page. */
const ROOM_FOR_BOTH = '(min-width: 1200px)'

let opened = false

/** Payload closes the navigation up to 1440 px, the width of most laptops: there is room, so it opens once unless it was closed. */
export function NavOpener() {
  const { hydrated, setNavOpen } = useNav()
  const { getPreference } = usePreferences()
  useEffect(() => {
    if (opened || !hydrated || !window.matchMedia(ROOM_FOR_BOTH).matches) return
    opened = true
    void getPreference<{ open?: boolean }>('nav').then((nav) => setNavOpen(nav?.open !== false))
  }, [hydrated, setNavOpen, getPreference])
  return null
}
