'use client'
import { Link } from '@payloadcms/ui'
import { FIGURE_LABELS } from '../../../domain/finance/labels'
import { writeRate } from '../../../domain/finance/write-rate'
import { formatMoney } from '../../../domain/money/format-money'
import { Facts } from '../../components/Facts'
import { formatTime } from '../../format-time'
import type { ToldOrder } from './told-order'
import type { FinanceWords } from './words'

interface Props {
  order: ToldOrder
  timeZone: string
  words: FinanceWords
}

/** Added, and taken off: what is nothing is not told. */
const PARTS = [
  ['sales', 1],
  ['byRestaurant', -1],
  ['commission', -1],
  ['taxEffect', 1],
  ['corrections', 1],
] as const

/** One order: what it brought, and on request how that came about. */
export function OrderSplit({ order, timeZone, words: { say, label, locale } }: Props) {
  const { orderId, number, at, currency, paid, tip, basisPoints, earned, orders } = order
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  const parts = PARTS.filter(([part]) => order[part] !== 0).map(([part, sign]) => ({
    label: part === 'commission' && basisPoints !== null ? rated(part) : label(FIGURE_LABELS[part]),
    value: money(sign * order[part]),
  }))
  function rated(part: 'commission'): string {
    return `${label(FIGURE_LABELS[part])} (${writeRate(basisPoints ?? 0, locale)})`
  }
  return (
    <li>
      <details>
        <summary>
          <span>
            <strong>{number}</strong>{' '}
            <small className="wb-quiet">
              {[formatTime(at, locale, timeZone), orders === 0 && say('correction')].filter(Boolean).join(' · ')}
            </small>
          </span>
          <strong>{money(earned)}</strong>
        </summary>
        <Facts
          facts={[
            ...(paid === null ? [] : [{ label: say('paid'), value: money(paid) }]),
            ...(tip ? [{ label: say('tip'), value: money(tip) }] : []),
            ...parts,
            { label: label(FIGURE_LABELS.earned), value: <strong>{money(earned)}</strong> },
            {
              label: say('openOrder'),
              value: (
                <Link href={`/admin/collections/orders/${orderId}`} prefetch={false}>
                  {number}
                </Link>
              ),
            },
          ]}
        />
      </details>
    </li>
  )
}
