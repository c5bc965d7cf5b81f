'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { callApi } from '../../call-api'
import { newKey } from '../../new-key'
import { wordsOf } from '../../words'
import { TrialResult } from './TrialResult'
import { useTrials } from './use-trials'
import { ruleWords } from './words'

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Replays past orders against a version, and shows what it would have stopped. */
export function DryRun({ packId }: { packId: string }) {
  const { say, locale } = wordsOf(useTranslation().i18n, ruleWords)
  const { trials, unread, readAnew } = useTrials(packId, locale)
  const [from, setFrom] = useState(() => dayBefore(28))
  const [to, setTo] = useState(() => dayBefore(0))
  const running = trials?.[0] !== undefined && trials[0].status !== 'done'

  async function start(): Promise<void> {
    const answer = await callApi(`/api/rule-packs/${packId}/try`, {
      body: { from, to },
      key: newKey(),
      locale,
      unreachable: say('unread'),
    })
    if (!answer.ok) toast.error(answer.message)
    readAnew()
  }

  return (
    <section className="wb-card" aria-labelledby="wb-rules-try">
      <h2 id="wb-rules-try">{say('tryTitle')}</h2>
      <p className="wb-quiet">{say('tryExplain')}</p>
      {/* No form of its own: it stands in that of the version. */}
      <div className="wb-rules__period">
        <label>
          {say('from')}
          <input type="date" value={from} max={to} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          {say('to')}
          <input type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        </label>
        <button type="button" className="wb-button wb-button--plain" disabled={running} onClick={() => void start()}>
          {say('try')}
        </button>
      </div>
      <div role="status">
        {unread && <p>{say('unread')}</p>}
        {trials?.length === 0 && <p className="wb-empty">{say('noTrials')}</p>}
        {trials?.[0] && <TrialResult trial={trials[0]} />}
      </div>
    </section>
  )
}
