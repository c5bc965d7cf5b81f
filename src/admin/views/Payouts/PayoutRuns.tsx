'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { formatMoney } from '../../../domain/money/format-money'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { SkeletonRows } from '../../components/SkeletonRows'
import { useAsked } from '../../components/use-asked'
import { formatTime } from '../../format-time'
import { listUrl } from '../../lists/list-url'
import { wordsOf } from '../../words'
import { RunRow } from './RunRow'
import type { ToldRun, ToldWaiting } from './told'
import { type PayoutsWords, payoutsWords } from './words'

/** While a run goes on it is looked at so often. */
const EVERY_MS = 3_000

/** What waits in each market, with the button that sends it, and how far the last runs are. */
export function PayoutRuns({ sends }: { sends: boolean }) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, payoutsWords)
  const { say } = words
  const { found, problem, again } = useAsked<{ waiting: ToldWaiting[]; runs: ToldRun[] }>('/api/payouts/runs')
  const going = found?.runs.some(({ running }) => running > 0) ?? false
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => void again(), EVERY_MS)
    return () => clearInterval(timer)
  }, [going, again])
  if (problem)
    return (
      <p role="alert" className="wb-problem">
        {problem}
      </p>
    )
  if (!found) return <SkeletonRows rows={3} label={say('loading')} />
  return (
    <>
      <div className="wb-payouts__markets">
        {found.waiting.map((each) => (
          <Waiting key={each.marketId} waiting={each} sends={sends} words={words} onSent={() => void again()} />
        ))}
      </div>
      <Card title={say('runs')}>
        {found.runs.length === 0 && <p className="wb-empty">{say('noRuns')}</p>}
        <ul className="wb-payouts__runs">
          {found.runs.map((run) => (
            <RunRow key={run.batch} run={run} words={words} />
          ))}
        </ul>
      </Card>
    </>
  )
}

interface Props {
  waiting: ToldWaiting
  sends: boolean
  words: PayoutsWords
  onSent(): void
}

function Waiting({ waiting, sends, words: { say, locale }, onSent }: Props) {
  const { market, marketId, requested, requestedAmount, oldest, approved, approvedAmount, later } = waiting
  const url = (status: string) =>
    listUrl('payouts', [
      ['status', 'in', [status]],
      ['market', 'equals', marketId],
    ])
  return (
    <section className="wb-card">
      <h2>{market}</h2>
      <dl className="wb-payouts__waiting">
        <div>
          <dt>{say('toApprove')}</dt>
          <dd>
            <Link href={url('requested')} prefetch={false}>
              {requested}
            </Link>
            <span>{formatMoney(requestedAmount, locale)}</span>
            {oldest && <small className="wb-quiet">{say('oldest', { time: formatTime(oldest, locale) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{say('ready')}</dt>
          <dd>
            <Link href={url('approved')} prefetch={false}>
              {approved}
            </Link>
            <span>{formatMoney(approvedAmount, locale)}</span>
            {later > 0 && <small className="wb-quiet">{say('later', { count: later })}</small>}
          </dd>
        </div>
      </dl>
      {sends && approved > 0 && (
        <Action
          url="/api/payouts/run"
          label={say('run')}
          explain={say('runExplain', { count: approved, amount: formatMoney(approvedAmount, locale), market })}
          done={say('ran')}
          tone="primary"
          body={() => ({ marketId })}
          onSettled={onSent}
        />
      )}
    </section>
  )
}
