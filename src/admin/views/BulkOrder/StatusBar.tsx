import { ORDER_STATUSES } from '../../../domain/orders/transitions'
import type { Order } from '../../../payload-types'
import { StatusPill } from '../../components/StatusPill'
import { statusLook } from '../../status-look'
import type { BulkWords } from './words'

interface Props {
  orders: readonly Pick<Order, 'status'>[]
  words: BulkWords
}

/** How many of the orders are how far: a bar in the colours of their statuses, and the same in words. */
export function StatusBar({ orders, words: { say, locale } }: Props) {
  const shares = ORDER_STATUSES.map((status) => ({
    status,
    count: orders.filter((order) => order.status === status).length,
  })).filter(({ count }) => count > 0)
  const words = shares.map(({ status, count }) =>
    say('share', { count, status: statusLook('order', status).label[locale].toLowerCase() }),
  )
  return (
    <>
      <div className="wb-bulk__bar" role="img" aria-label={words.join(', ')}>
        {shares.map(({ status, count }) => (
          <span
            key={status}
            className={`wb-bulk__share wb-pill--${statusLook('order', status).tone}`}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="wb-bulk__legend">
        {shares.map(({ status, count }) => (
          <li key={status}>
            {count} × <StatusPill kind="order" status={status} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  )
}
