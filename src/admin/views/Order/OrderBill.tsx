import { PAYMENT_METHOD_LABELS } from '../../../../collections/payments/labels'
import { formatMoney } from '../../../domain/money/format-money'
import type { Order, OrderLine } from '../../../payload-types'
import type { Words } from '../../words'

interface Props {
  order: Order
  lines: readonly OrderLine[]
  words: Words
}

/** Amounts between the items and the total; those that are zero say nothing. */
const EXTRAS = [
  ['discount', { en: 'Discount', fr: 'Remise' }],
  ['deliveryFee', { en: 'Delivery', fr: 'Livraison' }],
  ['serviceFee', { en: 'Service fee', fr: 'Frais de service' }],
  ['smallOrderFee', { en: 'Small order fee', fr: 'Frais de petite commande' }],
  ['tax', { en: 'Tax', fr: 'Taxe' }],
  ['tip', { en: 'Tip', fr: 'Pourboire' }],
] as const

/** What was ordered and what it costs, as on a receipt. */
export function OrderBill({ order, lines, words: { say, label, locale } }: Props) {
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale)
  if (lines.length === 0) return <p className="wb-empty">{say('noLines')}</p>
  return (
    <table className="wb-bill">
      <thead>
        <tr>
          <th scope="col">{say('quantity')}</th>
          <th scope="col">{say('product')}</th>
          <th scope="col">{say('price')}</th>
          <th scope="col">{say('total')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.quantity} ×</td>
            <td>
              {line.name}
              {line.note && <div className="wb-quiet">{line.note}</div>}
            </td>
            <td>{money(line.unitPrice)}</td>
            <td>{money(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Row name={say('subtotal')} amount={money(order.subtotal)} />
        {EXTRAS.map(([field, name]) =>
          order[field] === 0 ? null : (
            <Row
              key={field}
              name={field === 'tax' && order.taxIncluded ? `${label(name)} (${say('included')})` : label(name)}
              amount={field === 'discount' ? `− ${money(order[field])}` : money(order[field])}
            />
          ),
        )}
        <Row name={say('total')} amount={money(order.total)} strong />
        <tr>
          <td colSpan={4} className="wb-quiet">
            {say('paidBy', { method: label(PAYMENT_METHOD_LABELS[order.paymentMethod]).toLowerCase() })}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({ name, amount, strong = false }: { name: string; amount: string; strong?: boolean }) {
  return (
    <tr className={strong ? 'wb-bill__total' : undefined}>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td>{amount}</td>
    </tr>
  )
}
