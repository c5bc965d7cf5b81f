'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WaitingCheck } from '../../../queries/identity-checks/waiting-checks'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { ReviewCard } from './ReviewCard'
import { identityWords } from './words'

/** Those that wait, one card each; a decision takes its card away. */
export function ReviewQueue() {
  const { say } = wordsOf(useTranslation().i18n, identityWords)
  const { found, problem, again } = useAsked<{ docs: WaitingCheck[]; hasNextPage: boolean }>(
    '/api/identity-checks/waiting?limit=50',
  )
  if (problem || !found) return <NotYet problem={problem} rows={4} label={say('loading')} />
  if (found.docs.length === 0)
    return (
      <div className="wb-card wb-empty">
        <strong>{say('none')}</strong>
        <p>{say('noneHint')}</p>
      </div>
    )
  return (
    <>
      <ul className="wb-review">
        {found.docs.map((check) => (
          <li key={check.id} className="wb-card" data-check={check.id}>
            <ReviewCard check={check} onSettled={() => void again()} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && <p className="wb-quiet">{say('more')}</p>}
    </>
  )
}
