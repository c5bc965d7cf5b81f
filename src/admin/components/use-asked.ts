'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '../call-api'
import { wordsOf } from '../words'

interface Asked<T> {
  /** Undefined until it has come. */
  found: T | undefined
  problem: string | undefined
  again(): Promise<void>
}

/** What the API says at an address, asked once and whenever it is asked to be; nothing is asked where there is no address. */
export function useAsked<T>(url: string | null): Asked<T> {
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language })
  const unreachable = say('unreachable')
  const [found, setFound] = useState<T>()
  const [problem, setProblem] = useState<string>()
  const turn = useRef(0)

  const again = useCallback(async () => {
    if (url === null) return
    turn.current++
    const mine = turn.current
    const answer = await callApi<T>(url, { method: 'GET', locale, unreachable })
    // Somebody went on to another address meanwhile: this answers what nobody asks any more.
    if (mine !== turn.current) return
    if (answer.ok) setFound(answer.body)
    setProblem(answer.ok ? undefined : answer.message)
  }, [url, locale, unreachable])

  useEffect(() => {
    setFound(undefined)
    void again()
  }, [again])

  return { found, problem, again }
}
