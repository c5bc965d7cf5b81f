'use client'
import { useTranslation } from '@payloadcms/ui'
import type { LegalHold } from '../../../queries/privacy/holds'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { PlaceHold } from './PlaceHold'
import { retentionWords } from './words'

/** What is held for a court, with why and since when. */
export function Holds({ markets }: { markets: { id: string; name: string }[] }) {
  const { say, locale } = wordsOf(useTranslation().i18n, retentionWords)
  const { found, problem, again } = useAsked<{ docs: LegalHold[] }>('/api/privacy/holds')
  if (problem || !found) return <NotYet problem={problem} rows={3} label={say('loading')} />
  const time = (at: string) => formatTime(at, locale, browserZone())
  return (
    <Card title={say('holds')}>
      {found.docs.length === 0 && <p className="wb-empty">{say('noHolds')}</p>}
      <ul className="wb-privacy__holds">
        {found.docs.map(({ id, about, aboutId, name, reason, placedAt, liftedAt }) => (
          <li key={id} data-hold={id}>
            <div>
              <strong>{name ?? aboutId}</strong> <span className="wb-quiet">{say(`about_${about}`)}</span>
              <p>{reason}</p>
              <small className="wb-quiet">
                {liftedAt ? say('until', { at: time(liftedAt) }) : say('since', { at: time(placedAt) })}
              </small>
            </div>
            {!liftedAt && (
              <Action
                url={`/api/privacy/holds/${id}/lift`}
                label={say('lift')}
                explain={say('liftExplain')}
                done={say('lifted')}
                reason="required"
                onSettled={() => void again()}
              />
            )}
          </li>
        ))}
      </ul>
      <PlaceHold markets={markets} onSettled={() => void again()} />
    </Card>
  )
}
