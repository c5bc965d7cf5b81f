import type { ReactNode } from 'react'
import { PAYMENT_METHOD_LABELS, PAYMENT_STATUS_LABELS } from '../../../../collections/payments/labels'
import { formatMoney } from '../../../domain/money/format-money'
import type { Order, OrderLine, Payment } from '../../../payload-types'
import { optionText } from '../../option-text'
import type { Words } from '../../words'
import { EXTRAS } from './amounts'
import { Explained } from './Explained'
import type { Sentences } from './explain'
import { sayDiscount } from './say-discount'
import type { OrderWords } from './words'

interface Props {
  order: Order
  lines: readonly OrderLine[]
  payments: readonly Payment[]
  sentences: Sentences | undefined
  /** What the driver gets and takes, for those whose business it is. */
  behind: { driverPay: number; cashDue: number } | undefined
  shared: Words
  words: OrderWords
}

/** What was ordered and what it costs, as on a receipt, with how each amount came about. */
export function OrderBill({ order, lines, payments, sentences, behind, shared, words }: Props) {
  const { say, label, locale } = words
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale)
  if (lines.length === 0) return <p className="wb-empty">{shared.say('noLines')}</p>
  const how = (field: (typeof EXTRAS)[number][0]) => (field === 'tip' ? say('exp_tip') : sentences?.[field])
  return (
    <table className="wb-bill">
      <thead>
        <tr>
          <th scope="col">{shared.say('quantity')}</th>
          <th scope="col">{shared.say('product')}</th>
          <th scope="col">{shared.say('price')}</th>
          <th scope="col">{shared.say('total')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.quantity} ×</td>
            <td>
              {line.name}
              {line.options.map((option) => (
                <div key={option.id} className="wb-bill__option">
                  {optionText(option)}
                  {option.priceDelta !== 0 &&
                    ` (${option.priceDelta > 0 ? '+ ' : '− '}${money(Math.abs(option.priceDelta))})`}
                </div>
              ))}
              {line.note && <div className="wb-bill__note">{line.note}</div>}
              {line.forName && <div className="wb-bill__option">{say('forPerson', { name: line.forName })}</div>}
            </td>
            <td>{money(line.unitPrice)}</td>
            <td>
              {money(line.total)}
              {order.pricing?.taxes && typeof line.tax === 'number' && (
                <div className="wb-bill__option">{say('lineTax', { amount: money(line.tax) })}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Row name={<Explained name={shared.say('subtotal')} how={say('exp_items')} />} amount={money(order.subtotal)} />
        {order.discounts.map((discount) => (
          <Row
            key={discount.promotionId}
            name={<Explained name={discount.name} how={sayDiscount(discount, words, money)} />}
            amount={`− ${money(discount.amount)}`}
          />
        ))}
        {EXTRAS.map(([field, name]) =>
          order[field] === 0 ? null : (
            <Row
              key={field}
              name={
                <Explained
                  name={
                    field === 'tax' && order.taxIncluded ? `${label(name)} (${shared.say('included')})` : label(name)
                  }
                  how={how(field)}
                />
              }
              amount={money(order[field])}
            />
          ),
        )}
        <Row
          name={<Explained name={shared.say('total')} how={say('exp_total')} />}
          amount={money(order.total)}
          strong
        />
        {payments.map(({ id, method, status, amount }) => (
          <Row
            key={id}
            name={say('payment', {
              text: say('payStatus', {
                method: label(PAYMENT_METHOD_LABELS[method]).toLowerCase(),
                status: label(PAYMENT_STATUS_LABELS[status]).toLowerCase(),
              }),
            })}
            amount={money(amount)}
          />
        ))}
        {behind && (
          <>
            <tr className="wb-bill__part">
              <th scope="rowgroup" colSpan={4}>
                {say('behind')}
              </th>
            </tr>
            <Row
              name={<Explained name={say('driverPay')} how={sentences?.driverPay(behind.driverPay)} />}
              amount={money(behind.driverPay)}
            />
            {behind.cashDue > 0 && (
              <Row name={<Explained name={say('cashDue')} how={say('exp_cashDue')} />} amount={money(behind.cashDue)} />
            )}
          </>
        )}
      </tfoot>
    </table>
  )
}

function Row({ name, amount, strong = false }: { name: ReactNode; amount: string; strong?: boolean }) {
  return (
    <tr className={strong ? 'wb-bill__total' : undefined}>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td>{amount}</td>
    </tr>
  )
}
