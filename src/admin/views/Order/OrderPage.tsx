import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import type { Order } from '../../../payload-types'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { HistoryList } from '../../components/HistoryList'
import { OrderActions } from '../../components/OrderActions'
import { StatusPill } from '../../components/StatusPill'
import { TimesCard } from '../../components/TimesCard'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { readableFields, recordFacts } from '../record-facts'
import { loadOrderPage } from './load-order-page'
import { OrderBill } from './OrderBill'
import { OrderDelivery } from './OrderDelivery'
import { ELSEWHERE, PEOPLE, TIMES } from './sections'

/** The whole of an order on one page, in the order in which people ask: what, for whom, where it is, when, what happened. */
export async function OrderPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!config || !doc?.id || !principal) notFound()
  const order = doc as Order
  const words = wordsOf(req.i18n)
  const { say, locale } = words
  const { market, restaurant, lines, history, delivery } = await loadOrderPage(req, order)
  const timeZone = market?.timeZone
  const visible = visibleEntities.collections
  const tell = await recordFacts({ req, config, doc, visible, timeZone })
  const told = new Set([...PEOPLE, ...TIMES, ...ELSEWHERE])
  const rest = tell(readableFields(config).filter((name) => !told.has(name)))
  return (
    <Gutter className="wb-page">
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
            {[restaurant?.name, market?.name, say('placedAt', { time: formatTime(order.createdAt, locale, timeZone) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {order.reason && <p className="wb-reason">{order.reason}</p>}
        </div>
        <OrderActions
          orderId={order.id}
          status={order.status}
          role={principal.role}
          usualMinutes={restaurant?.prepMinutes ?? 20}
        />
      </header>
      <div className="wb-columns">
        <div>
          <Card title={say('items')}>
            <OrderBill order={order} lines={lines} words={words} />
          </Card>
          <Card title={say('history')}>
            <HistoryList events={history} timeZone={timeZone ?? 'UTC'} words={words} />
          </Card>
        </div>
        <div>
          <Card title={say('delivery')}>
            <OrderDelivery req={req} delivery={delivery} visible={visible} words={words} timeZone={timeZone} />
          </Card>
          <Card title={say('customer')}>
            <Facts facts={tell(PEOPLE)} />
          </Card>
          <TimesCard facts={tell(TIMES)} timeZone={timeZone} words={words} />
          {rest.length > 0 && (
            <Card title={say('more')}>
              <Facts facts={rest} />
            </Card>
          )}
        </div>
      </div>
    </Gutter>
  )
}
