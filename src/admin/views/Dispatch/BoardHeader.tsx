'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { callApi } from '../../call-api'
import { LiveIndicator } from '../../live/LiveIndicator'
import type { LiveState } from '../../live/live-channel'
import { wordsOf } from '../../words'
import { useBoardTools } from './board-tools'

export interface MarketChoice {
  slug: string
  name: string
}

interface Props {
  markets: readonly MarketChoice[]
  market: string
  state: LiveState
  onMarket(slug: string): void
  onRan(): void
}

/** Which market, whether the board is live, and the button that sends dispatch looking for drivers now. */
export function BoardHeader({ markets, market, state, onMarket, onRan }: Props) {
  const { words, mayAssign } = useBoardTools()
  const { say, locale } = words
  const shared = wordsOf(useTranslation().i18n)
  const [busy, setBusy] = useState(false)

  async function run(): Promise<void> {
    setBusy(true)
    const answer = await callApi<{ offered: number; waiting: number }>(
      `/api/dispatch/run?${new URLSearchParams({ market })}`,
      { locale, unreachable: shared.say('unreachable') },
    )
    setBusy(false)
    if (answer.ok) toast.success(say('ran', { offered: answer.body.offered, waiting: answer.body.waiting }))
    else toast.error(answer.message)
    onRan()
  }

  return (
    <header className="wb-header wb-dispatch-board__header">
      <h1>
        {say('title')} <LiveIndicator state={state} />
      </h1>
      <div className="wb-actions">
        <select
          className="wb-dispatch-select"
          aria-label={say('market')}
          value={market}
          onChange={(event) => onMarket(event.target.value)}
        >
          {markets.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        {mayAssign && (
          <button type="button" className="wb-button wb-button--primary" disabled={busy} onClick={() => void run()}>
            {say('run')}
          </button>
        )}
      </div>
      {!mayAssign && <p className="wb-quiet">{say('readOnly')}</p>}
    </header>
  )
}
