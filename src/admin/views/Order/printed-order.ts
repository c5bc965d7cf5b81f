import { formatMoney } from '../../../domain/money/format-money'
import type { Order, OrderLine, Restaurant } from '../../../payload-types'
import { formatTime } from '../../format-time'
import { optionText } from '../../option-text'
import type { Words } from '../../words'
import { EXTRAS } from './amounts'
import type { PrintedOrder } from './PrintOrder'
import type { OrderWords } from './words'

interface Given {
  order: Order
  lines: readonly OrderLine[]
  restaurant: Restaurant | null
  timeZone: string
  shared: Words
  words: OrderWords
}

/** An order as it is put on paper: every text ready. */
export function printedOrder({ order, lines, restaurant, timeZone, shared, words }: Given): PrintedOrder {
  const { say, label, locale } = words
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale)
  const row = (name: string, amount: string, strong = false) => ({ name, amount, strong })
  const tax = label({ en: 'Tax', fr: 'Taxe' })
  return {
    number: order.number,
    restaurant: restaurant?.name ?? '',
    restaurantAddress: restaurant?.addressLine ?? '',
    placed: formatTime(order.createdAt, locale, timeZone),
    promised: order.promisedAt ? say('promised', { time: formatTime(order.promisedAt, locale, timeZone) }) : '',
    lines: lines.map(({ id, quantity, name, options, note, forName, total }) => ({
      id,
      quantity,
      name,
      options: options.map((option) => ({ id: option.id, text: optionText(option) })),
      note: note ?? '',
      eater: forName ? say('forPerson', { name: forName }) : '',
      total: money(total),
    })),
    amounts: [
      row(shared.say('subtotal'), money(order.subtotal)),
      ...order.discounts.map((discount) => row(discount.name, `− ${money(discount.amount)}`)),
      ...EXTRAS.flatMap(([field, name]) => {
        if (order[field] === 0 || (field === 'tax' && order.taxIncluded)) return []
        return [row(label(name), money(order[field]))]
      }),
      row(shared.say('total'), money(order.total), true),
      ...(order.tax && order.taxIncluded ? [row(`${tax} (${shared.say('included')})`, money(order.tax))] : []),
    ],
    wish: order.customerNote ?? '',
    customer: order.contactName ?? '',
    phone: order.contactPhone ?? '',
    address: [
      [order.addressLine1, order.addressCity].filter(Boolean).join(', '),
      order.addressLandmark ?? '',
      order.addressInstructions ?? '',
    ].filter(Boolean),
    words: {
      ticket: say('printTicket'),
      receipt: say('printReceipt'),
      wish: say('wish'),
      deliverTo: say('deliverTo'),
      thanks: say('receiptThanks'),
    },
  }
}
