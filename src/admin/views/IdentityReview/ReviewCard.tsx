'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import {
  CHECK_TYPE_LABELS,
  IDENTITY_PAPER_LABELS,
  IDENTITY_PROVIDER_LABELS,
} from '../../../../collections/identity-checks/labels'
import type { WaitingCheck } from '../../../queries/identity-checks/waiting-checks'
import { agoOf } from '../../components/bell/ago'
import { Facts } from '../../components/Facts'
import { whyOf } from '../../components/identity/why-of'
import { wordsOf } from '../../words'
import { Decide } from './Decide'
import { Evidence } from './Evidence'
import { identityWords } from './words'

interface Props {
  check: WaitingCheck
  onSettled(): void
}

/** One check that waits: whose, for what and since when, the paper, and what can be decided. */
export function ReviewCard({ check, onSettled }: Props) {
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, identityWords)
  const { person, market, type, provider, reference, reason, documentKind, issuing, born, minimumAge } = check
  const facts = [
    { label: say('by'), value: label(IDENTITY_PROVIDER_LABELS[provider]) },
    ...(provider !== 'manual' && reference ? [{ label: say('reference'), value: reference }] : []),
    ...(documentKind ? [{ label: say('paper'), value: label(IDENTITY_PAPER_LABELS[documentKind]) }] : []),
    ...(issuing ? [{ label: say('issuing'), value: issuing }] : []),
    ...(born ? [{ label: say('born'), value: say('bornRead') }] : []),
  ]
  return (
    <article className="wb-review__card">
      <div>
        <header>
          <h2>
            <Link href={`/admin/collections/users/${person.id}`} prefetch={false}>
              {person.fullName}
            </Link>
          </h2>
          <p className="wb-quiet">
            {person.email} · {market.name}
          </p>
        </header>
        <p>
          <span className="wb-pill wb-pill--waiting">{label(CHECK_TYPE_LABELS[type])}</span>{' '}
          <span>{say('years', { years: minimumAge })}</span>
        </p>
        <p>{whyOf(reason, i18n)}</p>
        <p className="wb-quiet">{say('waits', { ago: agoOf(check.waitingSeconds, locale) })}</p>
        <Facts facts={facts} />
        <Decide check={check} onSettled={onSettled} />
      </div>
      <Evidence document={check.document} />
    </article>
  )
}
