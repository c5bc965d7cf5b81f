import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { SurgeMap } from '../../../queries/surge-map'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'

/** Cells are looked at twice a minute. */
const EVERY_MS = 15_000

interface Surge {
  /** Undefined until the first answer of this market. */
  found: SurgeMap | undefined
  problem: string | undefined
}

/** The cells of a market, read again and again while somebody looks. */
export function useSurge(market: string, locale: 'en' | 'fr'): Surge {
  const { language } = useTranslation().i18n
  const unreachable = wordsOf({ language }).say('unreachable')
  const [surge, setSurge] = useState<Surge>({ found: undefined, problem: undefined })

  useEffect(() => {
    if (!market) return
    let left = false
    setSurge({ found: undefined, problem: undefined })
    const url = `/api/surge/cells?${new URLSearchParams({ market })}`
    const ask = async () => {
      const answer = await callApi<SurgeMap>(url, { method: 'GET', locale, unreachable })
      if (left) return
      setSurge(({ found }) =>
        answer.ok ? { found: answer.body, problem: undefined } : { found, problem: answer.message },
      )
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [market, locale, unreachable])
  return surge
}
