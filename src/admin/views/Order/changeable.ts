import { CURRENCIES } from '../../../domain/money/currencies'
import type { Order, OrderLine } from '../../../payload-types'
import { optionText } from '../../option-text'

/** What of an order its desk may say differently. */
export function changeable(order: Order, lines: readonly OrderLine[]) {
  return {
    lines: lines.map(({ id, name, quantity, options }) => ({
      id,
      name: [name, ...options.map(optionText)].join(', '),
      quantity,
    })),
    note: order.customerNote ?? '',
    tip: order.tip,
    minorPerWhole: 10 ** CURRENCIES[order.currency].exponent,
  }
}
