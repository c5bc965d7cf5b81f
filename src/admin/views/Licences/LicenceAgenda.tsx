import { Link } from '@payloadcms/ui'
import { URGENCIES } from '../../../domain/licences/urgency'
import type { AgendaLicence } from '../../../queries/licences/licence-agenda'
import { StatusPill } from '../../components/StatusPill'
import { spanText } from '../../span-text'
import { wordsOf } from '../../words'
import { calendarWords } from './words'

interface Props {
  licences: readonly AgendaLicence[]
  i18n: { language: string }
}

/** The same one after the other, the most urgent first. */
export function LicenceAgenda({ licences, i18n }: Props) {
  const { say, locale } = wordsOf(i18n, calendarWords)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const shown = (days: number) => {
    if (days === 0) return say('lastDay')
    return say(days < 0 ? 'daysAgo' : 'daysLeft', { span: spanText(locale, Math.abs(days), 'day') })
  }
  return (
    <section className="wb-card wb-licences__agenda" aria-label={say('agenda')}>
      {URGENCIES.flatMap((urgency) => {
        const those = licences.filter((licence) => licence.urgency === urgency)
        if (those.length === 0) return []
        return (
          <div key={urgency} data-urgency={urgency}>
            <h2>
              {say(urgency)} <span className="wb-quiet">{those.length}</span>
            </h2>
            <ul>
              {those.map(({ id, title, holder, number, market, expiresOn, daysLeft, state, renewed }) => (
                <li key={id}>
                  <span>
                    <Link href={`/admin/collections/licences/${id}`} prefetch={false}>
                      {title}
                    </Link>
                    <span className="wb-quiet">{[holder, number, market].filter(Boolean).join(' · ')}</span>
                  </span>
                  <span>
                    {expiresOn && daysLeft !== null && (
                      <span>
                        <time dateTime={expiresOn}>{date.format(new Date(expiresOn))}</time>{' '}
                        <span className="wb-quiet">{shown(daysLeft)}</span>
                      </span>
                    )}
                    <StatusPill kind="licence" status={state} locale={locale} />
                    {renewed && <span className="wb-quiet">{say('renewed')}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
