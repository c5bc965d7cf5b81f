import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { estimatePreparation } from '../../../domain/kitchen/estimate-preparation'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import type { Order } from '../../../payload-types'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { OrderActions } from '../../components/OrderActions'
import { Picture } from '../../components/Picture'
import { StatusPill } from '../../components/StatusPill'
import { Timeline, timelineWords } from '../../components/timeline/Timeline'
import { formatSlot } from '../../format-slot'
import { formatTime } from '../../format-time'
import { LiveRefresh } from '../../live/LiveRefresh'
import { liveDoorOf } from '../../live/live-door'
import { reasonText } from '../../reason-text'
import { wordsOf } from '../../words'
import { readableFields, recordFacts } from '../record-facts'
import { explainOrder } from './explain'
import { loadOrderPage } from './load-order-page'
import { OrderBill } from './OrderBill'
import { OrderMapCard } from './OrderMapCard'
import { OrderPeople } from './OrderPeople'
import { OrderRelated } from './OrderRelated'
import { OrderTimes } from './OrderTimes'
import { OrderTrouble } from './OrderTrouble'
import { PrintOrder } from './PrintOrder'
import { printedOrder } from './printed-order'
import { TOLD_ELSEWHERE } from './sections'
import { orderWords } from './words'

/** Who sees what the platform pays and takes behind an order. */
const DESK: readonly string[] = ['admin', 'support', 'compliance']

/** The whole of an order on one page, in the order in which people ask: what is wrong, what, where, who, when, what happened. */
export async function OrderPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!config || !doc?.id || !principal) notFound()
  const order = doc as Order
  const shared = wordsOf(req.i18n)
  const words = wordsOf(req.i18n, orderWords)
  const { say, label, locale } = words
  const page = await loadOrderPage(req, order, principal)
  const { market, restaurant, lines, history, delivery, payments, scene } = page
  const timeZone = market?.timeZone ?? 'UTC'
  const now = virtualNow()
  const { scheduledFor: from, scheduledUntil: to } = order
  const wanted = from && to ? { from, to } : undefined
  const door = liveDoorOf(principal.role)
  const visible = visibleEntities.collections
  const tell = await recordFacts({ req, config, doc, visible, timeZone })
  const rest = tell(readableFields(config).filter((name) => !TOLD_ELSEWHERE.includes(name)))
  const desk = DESK.includes(principal.role)
  return (
    <Gutter className="wb-page wb-order">
      <SetStepNav
        nav={[
          { label: getTranslation(config.labels.plural, req.i18n), url: '/admin/collections/orders' },
          { label: order.number },
        ]}
      />
      <header className="wb-header">
        <div>
          <h1>
            {order.number} <StatusPill kind="order" status={order.status} locale={locale} />
          </h1>
          <p className="wb-quiet">
            {[
              restaurant?.name,
              market?.name,
              shared.say('placedAt', { time: formatTime(order.createdAt, locale, timeZone) }),
              wanted && say('wantedFor', { slot: formatSlot(wanted, { locale, timeZone, now }) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {order.reason && <p className="wb-reason">{reasonText(order.reason, label)}</p>}
        </div>
        <div className="wb-order__tools">
          {door && <LiveRefresh namespace={door} orderId={order.id} />}
          <div className="wb-actions">
            <OrderActions
              orderId={order.id}
              status={order.status}
              role={principal.role}
              suggestedMinutes={scene ? estimatePreparation(scene.load) : (restaurant?.prepMinutes ?? 20)}
              photoNeeded={restaurant?.photoAtReady === true}
            />
            <PrintOrder order={printedOrder({ order, lines, restaurant, timeZone, shared, words })} />
          </div>
        </div>
      </header>
      <OrderTrouble order={order} page={page} now={now} role={principal.role} words={words} />
      <div className="wb-columns">
        <div>
          <Card title={shared.say('items')}>
            {order.customerNote && (
              <p className="wb-wish">
                <small>{say('wish')}</small>
                {order.customerNote}
              </p>
            )}
            <OrderBill
              order={order}
              lines={lines}
              payments={payments}
              sentences={explainOrder(order, market, words)}
              behind={desk && delivery && delivery.status !== 'cancelled' ? delivery : undefined}
              shared={shared}
              words={words}
            />
          </Card>
          <Card title={shared.say('history')}>
            <Timeline
              events={history}
              timeZone={timeZone}
              words={wordsOf(req.i18n, timelineWords)}
              names={scene?.actors}
            />
          </Card>
        </div>
        <div>
          {scene && (
            <OrderMapCard order={order} scene={scene} restaurant={restaurant?.name} door={door} words={words} />
          )}
          <Card title={say('people')}>
            <OrderPeople
              order={order}
              restaurant={restaurant}
              driver={scene?.driver ?? null}
              visible={visible}
              words={words}
            />
          </Card>
          <Card title={say('times')}>
            <OrderTimes order={order} timeZone={timeZone} now={now} words={words} />
          </Card>
          {order.readyPhoto && (
            <Card title={say('photo')}>
              <a href={`/api/orders/${order.id}/photo`} target="_blank" rel="noreferrer">
                <Picture className="wb-order__photo" src={`/api/orders/${order.id}/photo`} alt={say('photoAlt')} />
              </a>
            </Card>
          )}
          <Card title={say('related')}>
            <OrderRelated
              order={order}
              deliveryId={delivery?.id}
              driverId={scene?.driver?.id}
              visible={visible}
              words={words}
            />
          </Card>
          {rest.length > 0 && (
            <Card title={shared.say('more')}>
              <Facts facts={rest} />
            </Card>
          )}
        </div>
      </div>
    </Gutter>
  )
}
