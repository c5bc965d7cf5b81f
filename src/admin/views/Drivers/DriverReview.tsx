'use client'
import { useTranslation } from '@payloadcms/ui'
import { VEHICLE_LABELS } from '../../../../collections/drivers/labels'
import { Card } from '../../components/Card'
import { NotYet } from '../../components/NotYet'
import { PageHead } from '../../components/PageHead'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { Checks } from './Checks'
import { Decisions } from './Decisions'
import { DriverPapers } from './DriverPapers'
import { Qualifications } from './Qualifications'
import { StagePill } from './StagePill'
import { Steps } from './Steps'
import type { ToldDriver } from './told-driver'
import { driverWords } from './words'

/** One driver at a glance: how far he is, what he has and lacks, his papers and checks, what happened, and what can be decided. */
export function DriverReview({ id }: { id: string }) {
  const { say, label } = wordsOf(useTranslation().i18n, driverWords)
  const { found, problem, again } = useAsked<ToldDriver>(`/api/drivers/${id}/onboarding`)
  if (problem || !found) return <NotYet problem={problem} rows={6} label={say('loading')} />
  const { name, stage, market, vehicle, email, phone, employed, suspended, notice } = found
  const settle = () => void again()
  const stopped =
    suspended &&
    say(suspended.for === 'expiry' ? 'suspendedExpiry' : 'suspendedPerson', { why: suspended.because ?? '' })
  const noticed = notice && say('noticed', { from: notice.decidedFrom, why: notice.reason ?? '' })
  return (
    <div className="wb-application wb-driver-review">
      <PageHead
        title={
          <>
            {name} <StagePill stage={stage} />
          </>
        }
        quiet={[market.name, label(VEHICLE_LABELS[vehicle]), email, phone, employed ? say('employed') : null]}
        reason={stopped ?? noticed}
      >
        <Decisions driver={found} onSettled={settle} />
      </PageHead>
      <div className="wb-columns">
        <div>
          <Card title={say('qualifications')}>
            <Qualifications driver={found} onSettled={settle} />
          </Card>
          <Card title={say('papers')}>
            <DriverPapers papers={found.papers} onSettled={settle} />
          </Card>
        </div>
        <div>
          <Card title={say('checks')}>
            <Checks driver={found} onSettled={settle} />
          </Card>
          <Card title={say('history')}>
            <Steps history={found.history} />
          </Card>
        </div>
      </div>
    </div>
  )
}
