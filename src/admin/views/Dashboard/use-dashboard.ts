'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import type { Dashboard, DashboardName } from '../../../queries/dashboards'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { type Picks, queryOf, rememberPicks } from './remembered-picks'
import { useRefresh } from './use-refresh'

export interface DashboardState<N extends DashboardName> {
  data: Dashboard<N>
  picks: Picks
  /** Another market or restaurant is on its way: what is shown is not what was asked for. */
  picking: boolean
  /** The last refresh failed: what is shown is older than it should be. */
  stale: boolean
  pick(picks: Picks): void
  /** Asks for the numbers anew, soon. */
  refresh(): void
}

/** The numbers of a dashboard: those that came with the page, then those of the API, as picked and as the world goes on. */
export function useDashboard<N extends DashboardName>(
  name: N,
  first: { data: Dashboard<N>; picks: Picks },
): DashboardState<N> {
  const { i18n } = useTranslation()
  const { locale } = wordsOf(i18n)
  const [data, setData] = useState(first.data)
  const [picks, setPicks] = useState(first.picks)
  const [picking, setPicking] = useState(false)
  const [stale, setStale] = useState(false)
  const asked = useRef(0)

  const load = useCallback(
    async (wanted: Picks) => {
      const mine = ++asked.current
      const url = `/api/dashboards/${name}${queryOf(wanted)}`
      const answer = await callApi<Dashboard<N>>(url, { method: 'GET', locale, unreachable: '' })
      // Whoever picked again meanwhile waits for that answer.
      if (mine !== asked.current) return
      if (answer.ok) setData(answer.body)
      setStale(!answer.ok)
      setPicking(false)
    },
    [name, locale],
  )
  const refresh = useRefresh(() => void load(picks))

  function pick(next: Picks): void {
    setPicks(next)
    setPicking(true)
    rememberPicks(next)
    void load(next)
  }

  return { data, picks, picking, stale, pick, refresh }
}
