'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { CHECK_TYPE_LABELS } from '../../../../collections/identity-checks/labels'
import { ROLE_LABELS } from '../../../../collections/users/labels'
import type { CheckStatus, CheckType } from '../../../domain/identity-checks/transitions'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { NotYet } from '../../components/NotYet'
import { StatusPill } from '../../components/StatusPill'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { EraseAction } from './EraseAction'
import { HeldTables } from './HeldTables'
import { PersonExports } from './PersonExports'
import type { ToldPerson } from './told'
import { CONSENT_LABELS, privacyWords } from './words'

/** What is held of one person, what he agreed to, his copies, and his erasure. */
export function PersonPrivacy({ id, acts }: { id: string; acts: boolean }) {
  const words = wordsOf(useTranslation().i18n, privacyWords)
  const { say, label, locale } = words
  const { found, problem, again } = useAsked<ToldPerson>(`/api/privacy/people/${encodeURIComponent(id)}`)
  if (problem || !found) return <NotYet problem={problem} rows={6} label={say('loading')} />
  const time = (at: string) => formatTime(at, locale, browserZone())
  const { name, email, phone, role, market, since, orders, checks, consents, erasure } = found
  return (
    <>
      <section className="wb-card" data-person={id}>
        <h2>{name}</h2>
        {erasure && (
          <p role="status">
            <strong>{say(`erasure_${erasure}`)}</strong>
          </p>
        )}
        <Facts
          facts={[
            { label: say('email'), value: email },
            { label: say('phone'), value: phone },
            { label: say('role'), value: label(ROLE_LABELS[role]) },
            { label: say('market'), value: market },
            { label: say('since'), value: time(since) },
            { label: say('orders'), value: new Intl.NumberFormat(locale).format(orders) },
          ]}
        />
        {acts && !erasure && <EraseAction person={found} onSettled={() => void again()} words={words} />}
      </section>
      <div className="wb-privacy__sides">
        <Card title={say('consents')}>
          {consents.length === 0 && <p className="wb-quiet">{say('noConsents')}</p>}
          <ul>
            {consents.map(({ purpose, given, version, at }) => (
              <li key={`${purpose}:${at}`}>
                <strong>{label(CONSENT_LABELS[purpose])}</strong>{' '}
                <span className={`wb-pill wb-pill--${given ? 'good' : 'waiting'}`}>
                  {say(given ? 'given' : 'withdrawn')}
                </span>
                <small className="wb-quiet">{[time(at), say('version', { version })].join(' · ')}</small>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say('checks')}>
          {checks.length === 0 && <p className="wb-quiet">{say('noChecks')}</p>}
          <ul>
            {checks.map((check) => (
              <li key={check.id}>
                <Link href={`/admin/collections/identity-checks/${check.id}`} prefetch={false}>
                  {label(CHECK_TYPE_LABELS[check.type as CheckType])}
                </Link>{' '}
                <StatusPill kind="check" status={check.status as CheckStatus} locale={locale} />
                <small className="wb-quiet">{time(check.at)}</small>
              </li>
            ))}
          </ul>
        </Card>
        <PersonExports person={found} acts={acts && !erasure} words={words} />
      </div>
      <HeldTables held={found.held} words={words} />
    </>
  )
}
