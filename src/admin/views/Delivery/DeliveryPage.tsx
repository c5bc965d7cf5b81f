import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import type { Delivery } from '../../../payload-types'
import { Card } from '../../components/Card'
import { DeliveryActions } from '../../components/DeliveryActions'
import { Facts } from '../../components/Facts'
import { HandoverCard } from '../../components/handover/HandoverCard'
import { OPENS_EVIDENCE } from '../../components/handover/opens-evidence'
import { returnChoices } from '../../components/handover/return-choices'
import { handoverWords } from '../../components/handover/words'
import { PageHead } from '../../components/PageHead'
import { StatusPill } from '../../components/StatusPill'
import { TimesCard } from '../../components/TimesCard'
import { Timeline, timelineWords } from '../../components/timeline/Timeline'
import { deliveryVerbs } from '../../delivery-verbs'
import { wordsOf } from '../../words'
import { RecordView } from '../RecordView'
import { readableFields, recordFacts } from '../record-facts'
import { loadDeliveryPage } from './load-delivery-page'

const TIMES = [
  'readyBy',
  'promisedAt',
  'assignedAt',
  'arrivedPickupAt',
  'pickedUpAt',
  'arrivedAt',
  'deliveredAt',
  'closedAt',
]
const ELSEWHERE = ['id', 'status', 'createdAt', 'updatedAt', 'reason']

/** One delivery: who drives it, when it should be where, and what a dispatcher may do about it. */
export async function DeliveryPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!config || !doc?.id || !principal) notFound()
  const delivery = doc as Delivery
  const words = wordsOf(req.i18n)
  const { say, locale } = words
  const mayAssign = deliveryVerbs(delivery.status, principal.role).includes('assign')
  const { market, order, history, drivers, handovers } = await loadDeliveryPage(req, delivery, { mayAssign })
  const timeZone = market?.timeZone
  const currency = order?.currency
  const tell = await recordFacts({ req, config, doc, visible: visibleEntities.collections, timeZone, currency })
  const title = say('deliveryOf', { number: order?.number ?? delivery.id })
  const rest = readableFields(config).filter((name) => !TIMES.includes(name) && !ELSEWHERE.includes(name))
  return (
    <RecordView req={req} config={config} step={order?.number ?? delivery.id}>
      <PageHead
        title={
          <>
            {title} <StatusPill kind="delivery" status={delivery.status} locale={locale} />
          </>
        }
        reason={delivery.reason}
      >
        <DeliveryActions
          deliveryId={delivery.id}
          status={delivery.status}
          role={principal.role}
          drivers={drivers}
          returns={handovers ? returnChoices(handovers) : []}
        />
      </PageHead>
      <div className="wb-columns">
        <div>
          <Card title={say('details')}>
            <Facts facts={tell(rest)} />
          </Card>
          <Card title={say('history')}>
            <Timeline events={history} timeZone={timeZone ?? 'UTC'} words={wordsOf(req.i18n, timelineWords)} />
          </Card>
        </div>
        <div>
          {handovers && currency && (
            <HandoverCard
              handovers={handovers}
              currency={currency}
              timeZone={timeZone ?? 'UTC'}
              opens={OPENS_EVIDENCE.includes(principal.role)}
              words={wordsOf(req.i18n, handoverWords)}
            />
          )}
          <TimesCard facts={tell(TIMES)} timeZone={timeZone} words={words} />
        </div>
      </div>
    </RecordView>
  )
}
