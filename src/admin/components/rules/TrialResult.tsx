'use client'
import { useTranslation } from '@payloadcms/ui'
import { RULE_KIND_LABELS } from '../../../../collections/rule-packs/labels'
import { wordsOf } from '../../words'
import type { Trial } from './use-trials'
import { ruleWords } from './words'

/** How far a dry run is, and by rule what it found, with orders to look at. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { say, locale } = wordsOf(useTranslation().i18n, ruleWords)
  const { status, total, done, refused, tally, firstDay, lastDay } = trial
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso))
  const progress = say('replayed', { done: number(done), total: number(total) })
  return (
    <div className="wb-rules__trial">
      <p className="wb-quiet">{say('period', { from: day(firstDay), to: day(lastDay) })}</p>
      {status === 'done' ? (
        <p>
          <strong>{say('result', { refused: number(refused), done: number(done) })}</strong>
        </p>
      ) : (
        <p>
          <progress value={done} max={Math.max(1, total)} aria-label={progress} /> {progress}
        </p>
      )}
      <ul aria-label={say('byRule')} className="wb-rules__tally">
        {tally.map(({ ruleId, kind, source, orders, examples }) => (
          <li key={ruleId}>
            <span className="wb-rules__rule">
              <strong>{RULE_KIND_LABELS[kind][locale]}</strong> {source && <span className="wb-quiet">{source}</span>}
            </span>
            <span className="wb-number">{number(orders)}</span>
            <meter
              min={0}
              max={Math.max(1, done)}
              value={orders}
              aria-label={`${RULE_KIND_LABELS[kind][locale]} ${number(orders)}`}
            />
            <span className="wb-rules__examples">
              <span className="wb-quiet">{say('examples')}</span>{' '}
              {examples.map((order) => (
                <a key={order.id} href={`/admin/collections/orders/${order.id}`}>
                  {order.number}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
