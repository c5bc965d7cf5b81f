'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { APPLICATION_STATUSES } from '../../../domain/onboarding/transitions'
import type { ApplicationHead } from '../../../queries/applications'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { ApplicationPill } from './ApplicationPill'
import { applicationWords } from './words'

const FILTERS = ['waiting', ...APPLICATION_STATUSES] as const

/** Applications of one state, those that wait longest first. */
export function ApplicationList() {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, applicationWords)
  const [shown, setShown] = useState<(typeof FILTERS)[number]>('waiting')
  const url = `/api/applications?status=${shown}&limit=200`
  const { found, problem } = useAsked<{ docs: ApplicationHead[] }>(url)
  return (
    <div className="wb-applications">
      <fieldset className="wb-applications__filters">
        <legend className="wb-unseen">{say('state')}</legend>
        {FILTERS.map((status) => (
          <button
            key={status}
            type="button"
            className="wb-button wb-button--plain"
            aria-pressed={status === shown}
            onClick={() => setShown(status)}
          >
            {say(status === 'waiting' ? 'waiting' : `status_${status}`)}
          </button>
        ))}
      </fieldset>
      {(problem || !found) && <NotYet problem={problem} rows={4} label={say('loading')} />}
      {found?.docs.length === 0 && <p className="wb-card wb-empty">{say('none')}</p>}
      <ul>
        {found?.docs.map(({ id, name, status, market, applicant, waitingSince, reviewer }) => (
          <li key={id} className="wb-card">
            <div>
              <h2>
                <a href={`/admin/applications?id=${id}`}>{name ?? say('nameless')}</a>{' '}
                <ApplicationPill status={status} />
              </h2>
              <p className="wb-quiet">
                {market.name} · {applicant.fullName} · {applicant.email}
              </p>
            </div>
            <p className="wb-quiet">
              {waitingSince && say('since', { at: formatTime(waitingSince, locale, browserZone()) })}
              {reviewer && ` · ${reviewer}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
