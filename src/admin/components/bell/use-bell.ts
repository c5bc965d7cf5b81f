'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bell } from '../../../queries/bell/find-bell'
import { callApi } from '../../call-api'
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
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const load = useCallback(async () => {
    if (document.hidden) return
    const answer = await callApi<Bell>('/api/bell', { method: 'GET', locale, unreachable: '' })
    // What was known stays while the server cannot be reached: other parts of the page say so.
    if (answer.ok) setBell(answer.body)
  }, [locale])

  const refresh = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void load(), BUNCH_MS)
  }, [load])

  const markSeen = useCallback(async () => {
    if (!bell || bell.unread === 0) return
    const answer = await callApi('/api/bell/seen', { body: bell.seen, locale, unreachable: '' })
    if (answer.ok) setBell({ ...bell, unread: 0 })
  }, [bell, locale])

  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), LOOK_AGAIN_MS)
    document.addEventListener('visibilitychange', load)
    return () => {
      clearInterval(timer)
      clearTimeout(waiting.current)
      document.removeEventListener('visibilitychange', load)
    }
  }, [load])

  return { bell, refresh, markSeen }
}
