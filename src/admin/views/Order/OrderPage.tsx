import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { estimatePreparation } from '../../../domain/kitchen/estimate-preparation'
import { CURRENCIES } from '../../../domain/money/currencies'
import { mayChange } from '../../../domain/orders/may-change'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import type { Order } from '../../../payload-types'
import { Card } from '../../components/Card'
import { ChangeOrder } from '../../components/change-order/ChangeOrder'
import { Facts } from '../../components/Facts'
import { HandoverCard } from '../../components/handover/HandoverCard'
import { OPENS_EVIDENCE } from '../../components/handover/opens-evidence'
import { handoverWords } from '../../components/handover/words'
import { NoteOrder } from '../../components/NoteOrder'
import { OrderActions } from '../../components/OrderActions'
import { PageHead } from '../../components/PageHead'
import { Picture } from '../../components/Picture'
import { RefundOrder } from '../../components/refund-order/RefundOrder'
import { StatusPill } from '../../components/StatusPill'
import { Timeline, timelineWords } from '../../components/timeline/Timeline'
import { formatSlot } from '../../format-slot'
import { formatTime } from '../../format-time'
import { LiveRefresh } from '../../live/LiveRefresh'
import { liveDoorOf } from '../../live/live-door'
import { reasonText } from '../../reason-text'
import { wordsOf } from '../../words'
import { OrderMoney } from '../Ledger/OrderMoney'
import { ledgerWords } from '../Ledger/words'
import { RecordView } from '../RecordView'
import { readableFields, recordFacts } from '../record-facts'
import { traceWords } from '../Traces/words'
import { changeable } from './changeable'
import { explainOrder } from './explain'
import { loadOrderPage } from './load-order-page'
import { OrderBill } from './OrderBill'
import { OrderMapCard } from './OrderMapCard'
import { OrderNotes } from './OrderNotes'
import { OrderPeople } from './OrderPeople'
import { OrderRelated } from './OrderRelated'
import { OrderTimes } from './OrderTimes'
import { OrderTrace } from './OrderTrace'
import { OrderTrouble } from './OrderTrouble'
import { PrintOrder } from './PrintOrder'
import { OrderPayments } from './payments/OrderPayments'
import { orderPaymentsWords } from './payments/words'
import { printedOrder } from './printed-order'
import { TOLD_ELSEWHERE } from './sections'
import { orderWords } from './words'

/** Who sees what the platform pays and takes behind an order. */
const DESK: readonly string[] = ['admin', 'support', 'compliance']

/** Who puts right what a state rejected. */
const CORRECTS: readonly string[] = ['owner', 'compliance', 'admin']

/** Who speaks for the restaurant. */
const TALKS: readonly string[] = ['owner', 'staff', 'support', 'admin']

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
  const { market, restaurant, lines, history, delivery, payments, scene, entries, paid, handovers, traces } = page
  const timeZone = market?.timeZone ?? 'UTC'
  const now = virtualNow()
  const { scheduledFor: from, scheduledUntil: to } = order
  const wanted = from && to ? { from, to } : undefined
  const door = liveDoorOf(principal.role)
  const visible = visibleEntities.collections
  const tell = await recordFacts({ req, config, doc, visible, timeZone })
  const rest = tell(readableFields(config).filter((name) => !TOLD_ELSEWHERE.includes(name)))
  const desk = DESK.includes(principal.role)
  const mayRefund = principal.role === 'admin' || principal.role === 'support'
  return (
    <RecordView req={req} config={config} step={order.number} className="wb-order">
      <PageHead
        title={
          <>
            {order.number} <StatusPill kind="order" status={order.status} locale={locale} />
          </>
        }
        quiet={[
          restaurant?.name,
          market?.name,
          shared.say('placedAt', { time: formatTime(order.createdAt, locale, timeZone) }),
          wanted && say('wantedFor', { slot: formatSlot(wanted, { locale, timeZone, now }) }),
        ]}
        reason={order.reason && reasonText(order.reason, label)}
      >
        <div className="wb-order__tools">
          {door && <LiveRefresh namespace={door} orderId={order.id} />}
          <div className="wb-actions">
            <OrderActions
              orderId={order.id}
              status={order.status}
              role={principal.role}
              suggestedMinutes={scene ? estimatePreparation(scene.load) : (restaurant?.prepMinutes ?? 20)}
              photoNeeded={restaurant?.photoAtReady === true}
              timeZone={timeZone}
            />
            {market && mayChange(order.status, principal.role) && (
              <ChangeOrder orderId={order.id} market={market.slug} order={changeable(order, lines)} />
            )}
            {TALKS.includes(principal.role) && delivery && !delivery.closedAt && (
              <NoteOrder orderId={order.id} note={order.restaurantNote ?? ''} />
            )}
            {mayRefund && order.status === 'delivered' && (
              <RefundOrder orderId={order.id} minorPerWhole={10 ** CURRENCIES[order.currency].exponent} />
            )}
            <PrintOrder order={printedOrder({ order, lines, restaurant, timeZone, shared, words })} />
          </div>
        </div>
      </PageHead>
      <OrderTrouble order={order} page={page} now={now} role={principal.role} words={words} />
      <div className="wb-columns">
        <div>
          <Card title={shared.say('items')}>
            <OrderNotes order={order} words={words} />
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
          {desk && (
            <OrderPayments
              payments={paid}
              timeZone={timeZone}
              words={wordsOf(req.i18n, orderPaymentsWords)}
              acts={mayRefund}
            />
          )}
          {desk && (
            <OrderMoney
              entries={entries}
              timeZone={timeZone}
              words={wordsOf(req.i18n, ledgerWords)}
              linked={visible.includes('journal-entries')}
            />
          )}
          <Card title={shared.say('history')}>
            <Timeline
              events={history}
              timeZone={timeZone}
              currency={order.currency}
              words={wordsOf(req.i18n, timelineWords)}
              names={scene?.actors}
            />
          </Card>
        </div>
        <div>
          {scene && (
            <OrderMapCard order={order} scene={scene} restaurant={restaurant?.name} door={door} words={words} />
          )}
          <OrderTrace
            reports={traces}
            words={wordsOf(req.i18n, traceWords)}
            corrects={CORRECTS.includes(principal.role)}
            reads={principal.role !== 'support'}
          />
          <Card title={say('people')}>
            <OrderPeople
              order={order}
              restaurant={restaurant}
              driver={scene?.driver ?? null}
              visible={visible}
              words={words}
            />
          </Card>
          {handovers && (
            <HandoverCard
              handovers={handovers}
              currency={order.currency}
              timeZone={timeZone}
              opens={OPENS_EVIDENCE.includes(principal.role)}
              words={wordsOf(req.i18n, handoverWords)}
            />
          )}
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
    </RecordView>
  )
}
