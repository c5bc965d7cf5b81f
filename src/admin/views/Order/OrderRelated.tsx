import { Link } from '@payloadcms/ui'
import type { Order } from '../../../payload-types'
import { idOf } from '../id-of'
import type { OrderWord, OrderWords } from './words'

interface Props {
  order: Order
  deliveryId: string | undefined
  driverId: string | undefined
  /** Collections that the reader finds in the panel. */
  visible: readonly string[]
  words: OrderWords
}

/** Everything that hangs on an order, a click away. */
export function OrderRelated({ order, deliveryId, driverId, visible, words: { say } }: Props) {
  const row = (collection: string, id: string | undefined) => id && `/admin/collections/${collection}/${id}`
  const rows = (collection: string, field: string, value: string | undefined) =>
    value && `/admin/collections/${collection}?where[or][0][and][0][${field}][equals]=${encodeURIComponent(value)}`
  const links: readonly (readonly [OrderWord, string, string | undefined])[] = [
    ['rel_delivery', 'deliveries', row('deliveries', deliveryId)],
    ['rel_bulk', 'bulk-orders', row('bulk-orders', idOf(order.bulk))],
    ['rel_payments', 'payments', rows('payments', 'order', order.id)],
    ['rel_restaurant', 'restaurants', row('restaurants', idOf(order.restaurant))],
    ['rel_customer', 'users', row('users', idOf(order.customer))],
    ['rel_orders', 'orders', rows('orders', 'customer', idOf(order.customer))],
    ['rel_driver', 'drivers', row('drivers', driverId)],
    ['rel_market', 'markets', row('markets', idOf(order.market))],
    ['rel_audit', 'compliance-log', `/admin/log?subjectId=${order.id}`],
  ]
  return (
    <ul className="wb-related">
      {order.trackingToken && (
        <li>
          <a href={`/track/${order.trackingToken}`} target="_blank" rel="noreferrer">
            {say('rel_tracking')}
          </a>
        </li>
      )}
      {links.map(([word, collection, href]) =>
        href && visible.includes(collection) ? (
          <li key={word}>
            <Link href={href}>{say(word)}</Link>
          </li>
        ) : null,
      )}
    </ul>
  )
}
