import { DIFFERENCE_KIND_LABELS } from '../../../../collections/trace-differences/labels'
import type { Traces } from '../../../queries/track-and-trace/find-traces'
import { Card } from '../../components/Card'
import { formatTime } from '../../format-time'
import { CompareNow, SolveDifference } from './Decide'
import type { TraceWords } from './words'

interface Props {
  traces: Pick<Traces, 'differences' | 'comparisons'>
  words: TraceWords
  /** Whether the viewer says what a difference was. */
  solves: boolean
}

/** Where the state's list is not ours, and how the last comparisons went. */
export function Differences({ traces: { differences, comparisons }, words, solves }: Props) {
  const { say, label, locale } = words
  const told = (value: string) => (isWord(value) ? say(value) : value || say('nothing'))
  return (
    <Card title={say('differences')}>
      {differences.length === 0 && <p>{say(comparisons.length === 0 ? 'neverCompared' : 'noDifferences')}</p>}
      <ul className="wb-traces__reports">
        {differences.map(({ id, kind, subject, order, orderId, restaurant, ours, theirs }) => (
          <li key={id}>
            <div>
              <strong>{label(DIFFERENCE_KIND_LABELS[kind])}</strong> <code>{subject}</code>
              <p className="wb-quiet">
                {restaurant}
                {orderId && order && (
                  <>
                    {' · '}
                    <a href={`/admin/collections/orders/${orderId}`}>{say('order', { number: order })}</a>
                  </>
                )}
              </p>
              <p>
                {say('ours', { ours: told(ours) })} · {say('theirs', { theirs: told(theirs) })}
              </p>
            </div>
            {solves && <SolveDifference id={id} />}
          </li>
        ))}
      </ul>
      {comparisons.map(({ restaurant, finishedAt, compared, message, timeZone }) => {
        const time = finishedAt ? formatTime(finishedAt.toISOString(), locale, timeZone) : ''
        return (
          <p className="wb-quiet" key={restaurant}>
            {message
              ? say('comparedNot', { restaurant, why: whyOf(message, say), time })
              : say('comparedAt', { restaurant, count: compared, time })}
          </p>
        )
      })}
      <CompareNow />
    </Card>
  )
}

const WORDS = ['open', 'completed', 'voided', 'not_sellable'] as const
const isWord = (value: string): value is (typeof WORDS)[number] => (WORDS as readonly string[]).includes(value)

/** A status tells those who look after it more than words; whatever else a call failed of is no answer. */
function whyOf(message: string, say: TraceWords['say']): string {
  if (message === 'not_set_up') return say(message)
  return /^HTTP \d{3}$/.test(message) ? message : say('noAnswer')
}
