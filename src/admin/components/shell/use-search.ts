'use client'
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../queries/search/search-hit'
import { callApi } from '../../call-api'

/** Long enough that a word typed at once is one question. */
const PAUSE_MS = 120
const LEAST = 2

interface Found {
  text: string
  hits: readonly SearchHit[]
  problem?: string
}

/** What the server finds for a text that is being typed; the hits of the text before stay until then. */
export function useSearch(typed: string, locale: 'en' | 'fr', unreachable: string) {
  const text = typed.trim()
  const [found, setFound] = useState<Found>({ text: '', hits: [] })
  const asks = text.length >= LEAST
  useEffect(() => {
    if (!asks) return
    let wanted = true
    const timer = setTimeout(async () => {
      const url = `/api/search?q=${encodeURIComponent(text.slice(0, 100))}`
      const answer = await callApi<{ docs: SearchHit[] }>(url, { method: 'GET', locale, unreachable })
      if (!wanted) return
      setFound(answer.ok ? { text, hits: answer.body.docs } : { text, hits: [], problem: answer.message })
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [asks, text, locale, unreachable])
  return {
    hits: asks ? found.hits : [],
    problem: asks ? found.problem : undefined,
    searching: asks && found.text !== text,
  }
}
