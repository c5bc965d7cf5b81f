'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { dayAfter } from '../../../domain/reconciliation/run'
import { SkeletonRows } from '../../components/SkeletonRows'
import { wordsOf } from '../../words'
import { AskDays } from './AskDays'
import { DaysTable } from './DaysTable'
import { LineCard } from './LineCard'
import { queryOf, type Wish } from './told'
import { useReconciliation } from './use-reconciliation'
import { reconciliationWords } from './words'

interface Props {
  mayDecide: boolean
  /** YYYY-MM-DD, UTC. */
  today: string
}

/** Days by providers, and under them every difference with what may be done about it. */
export function ReconciliationView({ mayDecide, today }: Props) {
  const { i18n } = useTranslation()
  const words = wordsOf(i18n, reconciliationWords)
  const { say } = words
  const [wish, setWish] = useState<Wish>({ provider: '', from: dayAfter(today, -6), to: today })
  const { told, problem, underWay, load, run } = useReconciliation(wish)
  const compared = told?.days.filter(({ status }) => status === 'done' || status === 'failed').length ?? 0
  return (
    <div className="wb-reconcile">
      <AskDays wish={wish} today={today} onShow={setWish} onCompare={mayDecide ? run : undefined} words={words} />
      {problem && (
        <p role="alert" className="wb-problem">
          {problem}
        </p>
      )}
      {!told && !problem && <SkeletonRows rows={5} label={wordsOf(i18n).say('loading')} />}
      {told && (
        <>
          <section className="wb-card">
            <h2>{say('days')}</h2>
            <div role="status">
              {underWay && (
                <label className="wb-reconcile__progress">
                  {say('comparing', { done: compared, all: told.days.length })}
                  <progress value={compared} max={told.days.length} />
                </label>
              )}
            </div>
            <DaysTable wish={wish} days={told.days} words={words} />
          </section>
          <section className="wb-reconcile__lines" aria-label={say('differences')}>
            <div className="wb-reconcile__head">
              <h2>{say('differences')}</h2>
              <a
                className="wb-button wb-button--plain"
                href={`/api/reconciliation/lines.csv?${queryOf(wish)}`}
                download
              >
                {say('csv')}
              </a>
            </div>
            {told.lines.length === 0 && (
              <p className="wb-card wb-empty">{say(told.days.length === 0 ? 'noneCompared' : 'none')}</p>
            )}
            <ul>
              {told.lines.map((line) => (
                <LineCard key={line.id} line={line} mayDecide={mayDecide} onSolved={load} words={words} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  )
}
