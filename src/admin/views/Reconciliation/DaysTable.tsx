import { PROVIDER_LABELS } from '../../../../collections/payments/labels'
import { PROVIDERS } from '../../../domain/payments/providers'
import { daysBetween } from '../../../domain/reconciliation/run'
import type { ToldDay, Wish } from './told'
import type { ReconciliationWords } from './words'

interface Props {
  wish: Wish
  days: readonly ToldDay[]
  words: ReconciliationWords
}

/** A row for each day, the newest first, a column for each provider: how they compare. */
export function DaysTable({ wish, days, words }: Props) {
  const providers = PROVIDERS.filter((name) => !wish.provider || name === wish.provider)
  const { say, label, locale } = words
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <table className="wb-reconcile__days">
      <caption className="wb-unseen">{say('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('day')}</th>
          {providers.map((name) => (
            <th key={name} scope="col">
              {label(PROVIDER_LABELS[name])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {daysBetween(wish.from, wish.to)
          .reverse()
          .map((day) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{format.format(new Date(day))}</time>
              </th>
              {providers.map((name) => (
                <td key={name}>
                  <DayState found={days.find((one) => one.day === day && one.provider === name)} words={words} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function DayState({ found, words: { say } }: { found: ToldDay | undefined; words: ReconciliationWords }) {
  if (!found) return <span className="wb-quiet">{say('notCompared')}</span>
  const { status, matched, open, solved, message } = found
  if (status === 'waiting' || status === 'running')
    return <span className="wb-pill wb-pill--active">{say(status)}</span>
  if (status === 'failed')
    return (
      <span className="wb-pill wb-pill--bad" title={message ?? undefined}>
        {say('failed')}
      </span>
    )
  return (
    <span className="wb-reconcile__state">
      {open > 0 && <span className="wb-pill wb-pill--bad">{say('openCount', { count: open })}</span>}
      <span className="wb-pill wb-pill--good">{say('alike', { count: matched })}</span>
      {solved > 0 && <span className="wb-pill wb-pill--quiet">{say('solvedCount', { count: solved })}</span>}
    </span>
  )
}
