'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { OrderStatus } from '../../../../domain/orders/transitions'
import type { OpenOrders } from '../../../../queries/dashboards/open-orders'
import { type Condition, listUrl } from '../../../lists/list-url'
import { statusLook } from '../../../status-look'
import { wordsOf } from '../../../words'
import type { Numbers } from '../numbers'
import { operationsWords } from '../words/operations'

/** The way of an order; those before it is placed are shown only where there are any. */
const WAY: readonly OrderStatus[] = ['placed', 'confirmed', 'preparing', 'ready', 'out_for_delivery']
const BEFORE: readonly OrderStatus[] = ['scheduled', 'pending', 'payment_failed']

interface Props {
  open: OpenOrders
  scope: Condition
  numbers: Numbers
}

/** Open orders by state, as bars that lead to their lists. */
export function OpenByState({ open, scope, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say, label } = wordsOf(i18n, operationsWords)
  const shown = [...BEFORE.filter((status) => open[status]), ...WAY]
  const most = Math.max(1, ...shown.map((status) => open[status] ?? 0))
  const none = shown.every((status) => !open[status])
  if (none) {
    return (
      <p className="wb-empty">
        {say('noneOpenTitle')} {say('noneOpen')}
      </p>
    )
  }
  return (
    <ol className="wb-bars">
      {shown.map((status) => {
        const look = statusLook('order', status)
        const orders = open[status] ?? 0
        return (
          <li key={status}>
            <Link href={listUrl('orders', [scope, ['status', 'in', [status]]])} prefetch={false}>
              <span>{label(look.label)}</span>
              <span className="wb-bars__bar" aria-hidden="true">
                <span
                  className={`wb-bars__fill wb-bars__fill--${look.tone}`}
                  style={{ width: `${(100 * orders) / most}%` }}
                />
              </span>
              <strong className="wb-bars__count">{numbers.count(orders)}</strong>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
