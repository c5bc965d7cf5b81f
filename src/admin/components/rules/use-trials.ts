import { useCallback, useEffect, useState } from 'react'
import type { RuleKind } from '../../../domain/compliance/rule'
import { callApi } from '../../call-api'

export interface Trial {
  id: string
  status: 'waiting' | 'running' | 'done'
  firstDay: string
  lastDay: string
  total: number
  done: number
  refused: number
  tally: {
    ruleId: string
    kind: RuleKind
    source: string
    orders: number
    examples: { id: string; number: string }[]
  }[]
}

/** While one runs it is looked at so often. */
const LOOK_MS = 1_000

/** The dry runs of a version, the newest first, read anew while one of them is under way. */
export function useTrials(packId: string, locale: 'en' | 'fr') {
  const [trials, setTrials] = useState<Trial[]>()
  const [unread, setUnread] = useState(false)
  const readAnew = useCallback(() => {
    const url = `/api/rule-packs/${packId}/trials`
    void callApi<{ trials: Trial[] }>(url, { method: 'GET', locale, unreachable: '' }).then((answer) => {
      setUnread(!answer.ok)
      if (answer.ok) setTrials(answer.body.trials)
    })
  }, [packId, locale])
  useEffect(readAnew, [readAnew])
  const running = trials?.some(({ status }) => status !== 'done') ?? false
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(readAnew, LOOK_MS)
    return () => clearInterval(timer)
  }, [running, readAnew])
  return { trials, unread, readAnew }
}
