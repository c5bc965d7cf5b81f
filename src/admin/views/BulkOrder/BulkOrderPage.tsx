import { Link } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import type { BulkOrder } from '../../../payload-types'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { PageHead } from '../../components/PageHead'
import { formatTime } from '../../format-time'
import { LiveRefresh } from '../../live/LiveRefresh'
import { liveDoorOf } from '../../live/live-door'
import { orderVerbs } from '../../order-verbs'
import { statusLook } from '../../status-look'
import { wordsOf } from '../../words'
import { RecordView } from '../RecordView'
import { readableFields, recordFacts } from '../record-facts'
import { BulkMap } from './BulkMap'
import { CancelBulk } from './CancelBulk'
import { loadBulkPage } from './load-bulk-page'
import { OrderRows } from './OrderRows'
import { StatusBar } from './StatusBar'
import { bulkWords } from './words'

const ELSEWHERE = ['id', 'number', 'reference', 'size', 'currency', 'createdAt', 'updatedAt']

/** A bulk order on one page: how far its orders are, where they go, and each of them a click away. */
export async function BulkOrderPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!config || !doc?.id || !principal) notFound()
  const bulk = doc as BulkOrder
  const words = wordsOf(req.i18n, bulkWords)
  const { say, locale } = words
  const { market, restaurant, orders } = await loadBulkPage(req, bulk)
  const timeZone = market?.timeZone ?? 'UTC'
  const tell = await recordFacts({ req, config, doc, visible: visibleEntities.collections, timeZone })
  const { role } = principal
  const desk = role === 'admin' || role === 'support'
  const cancellable =
    desk && orders.some(({ status }) => orderVerbs(status, role).some(({ verb }) => verb === 'cancel'))
  const door = liveDoorOf(role)
  const doors = orders.map(({ id, number, addressLine1, lat, lng, status }) => {
    return { id, label: `${number}: ${addressLine1}`, lat, lng, tone: statusLook('order', status).tone }
  })
  return (
    <RecordView req={req} config={config} step={bulk.number} className="wb-bulk">
      <PageHead
        title={bulk.reference ?? bulk.number}
        quiet={[
          bulk.reference && bulk.number,
          restaurant?.name,
          say('size', { count: bulk.size }),
          say('placedAt', { time: formatTime(bulk.createdAt, locale, timeZone) }),
        ]}
      >
        <div className="wb-order__tools">
          {door && <LiveRefresh namespace={door} />}
          {cancellable && <CancelBulk bulkId={bulk.id} />}
        </div>
      </PageHead>
      <Card title={say('progress')}>
        <StatusBar orders={orders} words={words} />
      </Card>
      <div className="wb-columns">
        <Card title={say('orders')}>
          <OrderRows orders={orders} timeZone={timeZone} now={virtualNow()} words={words} />
          <Link href={`/admin/collections/orders?where[or][0][and][0][bulk][equals]=${bulk.id}`}>
            {say('allOrders')}
          </Link>
        </Card>
        <div>
          {market && restaurant && (
            <Card title={say('map')}>
              <BulkMap
                market={market.slug}
                pickup={{ lat: restaurant.lat, lng: restaurant.lng, label: restaurant.name }}
                doors={doors}
                label={say('mapLabel', { number: bulk.number, count: doors.length })}
                locale={locale}
              />
            </Card>
          )}
          <Card title={say('details')}>
            <Facts facts={tell(readableFields(config).filter((name) => !ELSEWHERE.includes(name)))} />
          </Card>
        </div>
      </div>
    </RecordView>
  )
}
