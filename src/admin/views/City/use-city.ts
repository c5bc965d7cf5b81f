import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { CityChange } from '../../../domain/city/control'
import type { CityView } from '../../../queries/city'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { cityWords } from './words'

const URL = '/api/demo/city'
/** The engine tells of itself as often. */
const EVERY_MS = 2_000

export interface City {
  /** Undefined until the first answer. */
  view: CityView | undefined
  problem: string | undefined
  /** Asks for a change; tells `done` when it was taken. */
  change(change: CityChange, done: string): Promise<void>
}

/** The city as it is, asked for every other second. */
export function useCity(): City {
  const { language } = useTranslation().i18n
  const { say, locale } = wordsOf({ language }, cityWords)
  const unreachable = say('noAnswer')
  const [view, setView] = useState<CityView>()
  const [problem, setProblem] = useState<string>()

  const ask = useCallback(
    async (change?: CityChange) => {
      const answer = await callApi<CityView>(URL, {
        method: change ? 'POST' : 'GET',
        body: change,
        locale,
        unreachable,
      })
      setProblem(answer.ok ? undefined : answer.message)
      if (answer.ok) setView(answer.body)
      return answer
    },
    [locale, unreachable],
  )

  useEffect(() => {
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    return () => clearInterval(timer)
  }, [ask])

  const change = useCallback(
    async (wish: CityChange, done: string) => {
      const answer = await ask(wish)
      if (answer.ok) toast.success(done)
      else toast.error(answer.message)
    },
    [ask],
  )
  return { view, problem, change }
}
