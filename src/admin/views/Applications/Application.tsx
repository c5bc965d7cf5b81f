'use client'
import { useTranslation } from '@payloadcms/ui'
import { Card } from '../../components/Card'
import { NotYet } from '../../components/NotYet'
import { HandedPapers } from '../../components/onboarding/HandedPapers'
import { PageHead } from '../../components/PageHead'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { ApplicationFacts } from './ApplicationFacts'
import { ApplicationMap } from './ApplicationMap'
import { ApplicationPill } from './ApplicationPill'
import { Decisions } from './Decisions'
import { History } from './History'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

/** One application at a glance: what it says, its documents, where it is, what happened, and what can be decided. */
export function Application({ id }: { id: string }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, applicationWords)
  const { found, problem, again } = useAsked<ToldApplication>(`/api/applications/${id}`)
  if (problem || !found) return <NotYet problem={problem} rows={6} label={say('loading')} />
  const { details, market, applicant, status, restaurantId } = found
  const settle = () => void again()
  return (
    <div className="wb-application">
      <PageHead
        title={
          <>
            {details.name ?? say('nameless')} <ApplicationPill status={status} />
          </>
        }
        quiet={[market.name, applicant.fullName, applicant.email]}
      >
        <Decisions application={found} onSettled={settle} />
      </PageHead>
      {restaurantId && (
        <p>
          <a href={`/admin/collections/restaurants/${restaurantId}`}>{say('toRestaurant')}</a>
        </p>
      )}
      <div className="wb-columns">
        <div>
          <ApplicationFacts application={found} />
          <Card title={say('history')}>
            <History application={found} />
          </Card>
        </div>
        <div>
          <section className="wb-card">
            <HandedPapers
              asked={found.asked}
              papers={found.papers}
              judged={status === 'in_review'}
              onSettled={settle}
            />
            {found.asked.length === 0 && <p className="wb-empty">{say('noPapers')}</p>}
          </section>
          <ApplicationMap application={found} />
        </div>
      </div>
    </div>
  )
}
