'use client'
import { Link, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { CHECK_TYPE_LABELS } from '../../../../collections/identity-checks/labels'
import type { CheckStatus, CheckType } from '../../../domain/identity-checks/transitions'
import { identityWords } from '../../views/IdentityReview/words'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { StatusPill } from '../StatusPill'
import { useAsked } from '../use-asked'
import { whyOf } from './why-of'

interface Row {
  id: string
  type: CheckType
  status: CheckStatus
  reason: string | null
  validUntil: string | null
}

/** On the page of a person: the checks of who it is, for compliance. */
export function ChecksOf() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const { say, label, locale } = wordsOf(i18n, identityWords)
  const mayKnow = user && 'role' in user && user.role === 'compliance' && id !== undefined
  const { found, again } = useAsked<{ docs: Row[] }>(
    mayKnow ? `/api/identity-checks?where[person][equals]=${id}&sort=-createdAt&limit=20` : null,
  )
  if (!found || found.docs.length === 0) return null
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return (
    <section className="wb-checks-of">
      <h3>{say('checks')}</h3>
      <ul>
        {found.docs.map(({ id: checkId, type, status, reason, validUntil }) => (
          <li key={checkId}>
            <Link href={`/admin/collections/identity-checks/${checkId}`} prefetch={false}>
              {label(CHECK_TYPE_LABELS[type])}
            </Link>{' '}
            <StatusPill kind="check" status={status} locale={locale} />
            {status === 'approved' && validUntil && (
              <span className="wb-quiet"> {say('until', { day: day.format(new Date(validUntil)) })}</span>
            )}
            {reason && <p className="wb-quiet">{whyOf(reason, i18n)}</p>}
            {status === 'approved' && (
              <div className="wb-actions">
                <Action
                  url={`/api/identity-checks/${checkId}/revoke`}
                  label={say('revoke')}
                  explain={say('revokeExplain')}
                  done={say('revokeDone')}
                  tone="danger"
                  reason="required"
                  onSettled={() => void again()}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
