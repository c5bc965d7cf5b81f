'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../../call-api'
import { newKey } from '../../new-key'
import { wordsOf } from '../../words'
import { queryOf, type Told, type Wish } from './told'
import { reconciliationWords } from './words'

const LOOK_AGAIN_MS = 1_500

const isUnderWay = ({ days }: Told) => days.some(({ status }) => status === 'waiting' || status === 'running')

/** How some days compare, asked for anew as long as one of them is being compared. */
export function useReconciliation(wish: Wish) {
  const { i18n } = useTranslation()
  const { locale, say } = wordsOf(i18n, reconciliationWords)
  const unreachable = wordsOf(i18n).say('unreachable')
  const query = queryOf(wish)
  const [told, setTold] = useState<Told>()
  const [problem, setProblem] = useState<string>()

  const load = useCallback(async () => {
    const answer = await callApi<Told>(`/api/reconciliation?${query}`, { method: 'GET', locale, unreachable })
    if (answer.ok) setTold(answer.body)
    setProblem(answer.ok ? undefined : answer.message)
  }, [query, locale, unreachable])

  useEffect(() => {
    void load()
  }, [load])

  const underWay = told !== undefined && isUnderWay(told)
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void load(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, load])

  const run = useCallback(
    async ({ provider, ...days }: Wish) => {
      const body = { ...days, ...(provider && { provider }) }
      const answer = await callApi('/api/reconciliation/run', { body, key: newKey(), locale, unreachable })
      if (answer.ok) toast.success(say('compareAsked'))
      else toast.error(answer.message)
      await load()
    },
    [load, locale, unreachable, say],
  )

  return { told, problem, underWay, load, run }
}
