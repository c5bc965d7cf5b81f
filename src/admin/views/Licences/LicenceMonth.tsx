import { Link } from '@payloadcms/ui'
import { monthWeeks } from '../../../domain/licences/month-weeks'
import type { AgendaLicence } from '../../../queries/licences/licence-agenda'
import { wordsOf } from '../../words'
import { calendarWords } from './words'

interface Props {
  /** Its first day, YYYY-MM-DD. */
  month: string
  today: string
  licences: readonly AgendaLicence[]
  i18n: { language: string }
}

/** More in one day are told as so many. */
const MOST = 3

/** A month of last days, a table: who cannot see the colours reads the days. */
export function LicenceMonth({ month, today, licences, i18n }: Props) {
  const { say, locale } = wordsOf(i18n, calendarWords)
  const utc = { timeZone: 'UTC' } as const
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...utc }).format(new Date(month))
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', ...utc })
  const weeks = monthWeeks(month)
  return (
    <table className="wb-licences__month" aria-label={say('calendar', { month: name })}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} month={month} today={today} licences={licences} more={say} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({
  day,
  month,
  today,
  licences,
  more,
}: Omit<Props, 'i18n'> & { day: string; more: (key: 'more', values: { count: number }) => string }) {
  const ending = licences.filter(({ expiresOn }) => expiresOn === day)
  return (
    <td
      data-outside={day.slice(0, 7) === month.slice(0, 7) ? undefined : 'true'}
      aria-current={day === today ? 'date' : undefined}
    >
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {ending.length > 0 && (
        <ul>
          {ending.slice(0, MOST).map(({ id, title, holder, urgency, renewed }) => (
            <li key={id}>
              <Link
                href={`/admin/collections/licences/${id}`}
                prefetch={false}
                className="wb-licences__due"
                data-urgency={renewed ? 'later' : urgency}
                title={`${title} · ${holder}`}
              >
                {holder}
              </Link>
            </li>
          ))}
          {ending.length > MOST && <li className="wb-quiet">{more('more', { count: ending.length - MOST })}</li>}
        </ul>
      )}
    </td>
  )
}
