import { ROLE_LABELS } from '../../../collections/users/labels'
import type { UserRole } from '../../domain/identity/roles'
import type { OrderEvent } from '../../payload-types'
import { formatTime } from '../format-time'
import type { Words } from '../words'
import { StatusPill } from './StatusPill'

interface Props {
  events: readonly OrderEvent[]
  timeZone: string
  words: Words
}

/** What happened to an order and its delivery, the last first: when, from which status to which, by whom, why. */
export function HistoryList({ events, timeZone, words }: Props) {
  const { say, locale } = words
  if (events.length === 0) return <p className="wb-empty">{say('noHistory')}</p>
  return (
    <ol className="wb-history">
      {events.map(({ id, at, subject, from, to, actorRole, reason }) => (
        <li key={id}>
          <time dateTime={at}>{formatTime(at, locale, timeZone)}</time>
          <div>
            <span className="wb-history__subject">{say(subject)}</span>
            {from && (
              <>
                <StatusPill kind={subject} status={from} locale={locale} />
                <span aria-hidden="true">→</span>
              </>
            )}
            <StatusPill kind={subject} status={to} locale={locale} />
            <span className="wb-quiet">
              {say('by')} {roleName(actorRole, words)}
            </span>
            {reason && <q>{reason}</q>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function roleName(role: string, { say, label }: Words): string {
  if (role === 'system' || role === 'guest') return say(`role_${role}`)
  const known = ROLE_LABELS[role as UserRole]
  return (known ? label(known) : role).toLowerCase()
}
