import type { CurrencyCode } from '../../../domain/money/currencies'
import type { OrderEvent } from '../../../payload-types'
import { actorName } from '../../actor-name'
import { formatHour, formatTime } from '../../format-time'
import { reasonText } from '../../reason-text'
import { bilingual, type Words } from '../../words'
import { ChangeList } from './ChangeList'
import { moveLook } from './moves'
import { StepIcon } from './StepIcon'

export const timelineWords = bilingual(
  {
    nothing: 'Nothing has happened yet.',
    newReady: 'Ready {{to}} instead of {{from}}',
  },
  {
    nothing: 'Rien ne s’est encore passé.',
    newReady: 'Prête à {{to}} au lieu de {{from}}',
  },
)

interface Props {
  /** The last first. */
  events: readonly OrderEvent[]
  timeZone: string
  /** Of the amounts in its changes. */
  currency?: CurrencyCode
  words: Words<keyof (typeof timelineWords)['en']>
  /** Names of those who acted, by user id, as far as the reader may know them. */
  names?: Readonly<Record<string, string>>
}

/** What happened to an order and its delivery: what, when in the market's own time, by whom, why. */
export function Timeline({ events, timeZone, currency, words, names = {} }: Props) {
  const { say, label, locale } = words
  if (events.length === 0) return <p className="wb-empty">{say('nothing')}</p>
  const day = (at: string) => formatTime(at, locale, timeZone).split(/,|\d{2}:/)[0]
  const today = day(events[0]?.at ?? '')
  return (
    <ol className="wb-timeline">
      {events.map(({ id, at, subject, from, to, actorRole, actorId, reason, changes }) => {
        const { title, icon, tone } = moveLook(subject, to)
        return (
          <li key={id} data-move={`${subject}:${subject === 'delay' ? '' : to}`}>
            <span className={`wb-timeline__icon wb-timeline__icon--${tone}`}>
              <StepIcon name={icon} />
            </span>
            <div>
              <p className="wb-timeline__title">
                <b>{label(title)}</b>
                <time dateTime={at} title={formatTime(at, locale, timeZone)}>
                  {day(at) === today ? formatHour(at, locale, timeZone) : formatTime(at, locale, timeZone)}
                </time>
              </p>
              {subject === 'delay' && from && (
                <p>
                  {say('newReady', {
                    from: formatHour(from, locale, timeZone),
                    to: formatHour(to, locale, timeZone),
                  })}
                </p>
              )}
              {changes && currency && <ChangeList changes={changes} currency={currency} locale={locale} />}
              <p className="wb-quiet">
                {[actorName(actorRole, label), actorId && names[actorId]].filter(Boolean).join(' · ')}
              </p>
              {reason && <q>{reasonText(reason, label)}</q>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
