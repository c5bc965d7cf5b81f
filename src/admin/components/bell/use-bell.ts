'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Bell } from '../../../queries/bell/find-bell'
import { callApi } from '../../call-api'
import { bunch } from '../../live/bunch'
import { wordsOf } from '../../words'

/** Events of one move come in a bunch: the bell asks once for all of them. */
const BUNCH_MS = 800
/** Time alone makes an order late, and not everybody has a live connection. */
const LOOK_AGAIN_MS = 60_000

/** What needs this person, asked for anew on `refresh`, every minute, and when the page is looked at again. */
export function useBell() {
  const { i18n } = useTranslation()
  const { locale } = wordsOf(i18n)
  const [bell, setBell] = useState<Bell>()
  const asked = useRef(0)
  const shown = useRef(0)

  const load = useCallback(async () => {
    if (document.hidden) return
    const turn = ++asked.current
    const answer = await callApi<Bell>('/api/bell', { method: 'GET', locale, unreachable: '' })
    // What was known stays while the server cannot be reached: other parts of the page say so. An older answer is no news.
    if (!answer.ok || turn < shown.current) return
    shown.current = turn
    setBell(answer.body)
  }, [locale])

  const refresh = useMemo(() => bunch(() => void load(), BUNCH_MS), [load])

  const markSeen = useCallback(async () => {
    if (!bell || bell.unread === 0) return
    const answer = await callApi('/api/bell/seen', { body: bell.seen, locale, unreachable: '' })
    if (!answer.ok) return
    // What was asked before this was seen would tell it as unread.
    shown.current = ++asked.current
    setBell({ ...bell, unread: 0 })
    refresh.soon()
  }, [bell, locale, refresh])

  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), LOOK_AGAIN_MS)
    document.addEventListener('visibilitychange', load)
    return () => {
      clearInterval(timer)
      refresh.cancel()
      document.removeEventListener('visibilitychange', load)
    }
  }, [load, refresh])

  return { bell, refresh: refresh.soon, markSeen }
}
