import { Link } from '@payloadcms/ui'
import { formatMoney } from '../../../domain/money/format-money'
import type { Order } from '../../../payload-types'
import { StatusPill } from '../../components/StatusPill'
import { formatSlot } from '../../format-slot'
import type { BulkWords } from './words'

interface Props {
  orders: readonly Order[]
  timeZone: string
  now: Date
  words: BulkWords
}

/** Each order of a bulk order: its door, who takes it there, when, for how much, and how far it is. */
export function OrderRows({ orders, timeZone, now, words: { say, locale } }: Props) {
  const sum = orders.reduce((total, order) => total + order.total, 0)
  const money = (amount: number) => orders[0] && formatMoney({ amount, currency: orders[0].currency }, locale)
  return (
    <table className="wb-bulk__orders">
      <thead>
        <tr>
          {(['order', 'status', 'door', 'contact', 'wantedFor', 'total'] as const).map((key) => (
            <th key={key} scope="col">
              {say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => {
          const { id, number, status, addressLine1, contactName, contactPhone, scheduledFor, scheduledUntil } = order
          const slot = scheduledFor && scheduledUntil ? { from: scheduledFor, to: scheduledUntil } : undefined
          return (
            <tr key={id} data-order={number}>
              <th scope="row">
                <Link href={`/admin/collections/orders/${id}`}>{number}</Link>
              </th>
              <td>
                <StatusPill kind="order" status={status} locale={locale} />
              </td>
              <td data-label={say('door')}>{addressLine1}</td>
              <td data-label={say('contact')}>
                {contactName} {contactPhone && <a href={`tel:${contactPhone}`}>{contactPhone}</a>}
              </td>
              <td data-label={say('wantedFor')}>{slot ? formatSlot(slot, { locale, timeZone, now }) : say('soon')}</td>
              <td data-label={say('total')}>{money(order.total)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {say('sum')}
          </th>
          <td>{money(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
