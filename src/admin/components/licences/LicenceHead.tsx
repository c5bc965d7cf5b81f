'use client'
import { Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { LicenceHistory } from '../../../queries/licences/licence-history'
import { spanText } from '../../span-text'
import { wordsOf } from '../../words'
import { NotYet } from '../NotYet'
import { StatusPill } from '../StatusPill'
import { useAsked } from '../use-asked'
import { endsIn } from './ends-in'
import { LicenceActions } from './LicenceActions'
import { licenceWords } from './words'

/** Above the form of a licence: how it stands today, what can be done, its terms one after the other. */
export function LicenceHead() {
  const words = wordsOf(useTranslation().i18n, licenceWords)
  const { say, locale } = words
  const { id } = useDocumentInfo()
  const { found, problem } = useAsked<LicenceHistory>(id ? `/api/licences/${id}/history` : null)
  if (!id) return <p className="wb-quiet">{say('unsaved')}</p>
  if (problem || !found) return <NotYet problem={problem} rows={2} label={say('loading')} />
  const own = found.terms.find((term) => term.id === found.id)
  const told = found.reminders.map(({ days }) =>
    days === 0 ? say('remindedAfter') : say('remindedBefore', { span: spanText(locale, days, 'day') }),
  )
  return (
    <section className="wb-card wb-licence">
      <p className="wb-licence__state">
        <StatusPill kind="licence" status={found.state} locale={locale} />
        <span>{endsIn({ expiresOn: own?.expiresOn ?? null, daysLeft: found.daysLeft }, words)}</span>
        {found.renewed && <span className="wb-quiet">{say('renewed')}</span>}
      </p>
      {own?.reason && <p className="wb-problem">{own.reason}</p>}
      <LicenceActions licence={found} />
      {told.length > 0 && <p className="wb-quiet">{say('reminded', { list: told.join(', ') })}</p>}
      {found.terms.length > 1 && (
        <>
          <h3>{say('terms')}</h3>
          <ol className="wb-licence__terms">
            {found.terms.map((term) => (
              <li key={term.id} aria-current={term.id === found.id ? 'true' : undefined}>
                <Link href={`/admin/collections/licences/${term.id}`} prefetch={false}>
                  {term.number ?? say('noNumber')}
                </Link>
                <span>
                  {term.issuedOn ?? say('always')} – {term.expiresOn ?? say('always')}
                </span>
                <StatusPill kind="licence" status={term.state} locale={locale} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
