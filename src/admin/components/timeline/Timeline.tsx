import { ROLE_LABELS } from '../../../../collections/users/labels'
import type { UserRole } from '../../../domain/identity/roles'
import type { OrderEvent } from '../../../payload-types'
import { formatHour, formatTime } from '../../format-time'
import { reasonText } from '../../reason-text'
import { bilingual, type Words } from '../../words'
import { moveLook } from './moves'
import { StepIcon } from './StepIcon'

export const timelineWords = bilingual(
  {
    nothing: 'Nothing has happened yet.',
    guest: 'Guest',
    system: 'Waybill itself',
    newReady: 'Ready {{to}} instead of {{from}}',
  },
  {
    nothing: 'Rien ne s’est encore passé.',
    guest: 'Invité',
    system: 'Waybill',
    newReady: 'Prête à {{to}} au lieu de {{from}}',
  },
)

interface Props {
  /** The last first. */
  events: readonly OrderEvent[]
  timeZone: string
  words: Words<keyof (typeof timelineWords)['en']>
  /** Names of those who acted, by user id, as far as the reader may know them. */
  names?: Readonly<Record<string, string>>
}

/** What happened to an order and its delivery: what, when in the market's own time, by whom, why. */
export function Timeline({ events, timeZone, words, names = {} }: Props) {
  const { say, label, locale } = words
  if (events.length === 0) return <p className="wb-empty">{say('nothing')}</p>
  const day = (at: string) => formatTime(at, locale, timeZone).split(/,|\d{2}:/)[0]
  const today = day(events[0]?.at ?? '')
  return (
    <ol className="wb-timeline">
      {events.map(({ id, at, subject, from, to, actorRole, actorId, reason }) => {
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
              <p className="wb-quiet">
                {[actorName(actorRole, words), actorId && names[actorId]].filter(Boolean).join(' · ')}
              </p>
              {reason && <q>{reasonText(reason, label)}</q>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function actorName(role: string, { say, label }: Props['words']): string {
  if (role === 'system' || role === 'guest') return say(role)
  const known = ROLE_LABELS[role as UserRole]
  return known ? label(known) : role
}
