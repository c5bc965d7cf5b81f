import { FIGURES } from '../../src/domain/finance/figures'
import { FIGURE_LABELS } from '../../src/domain/finance/labels'
import { REPORT_WORDS } from '../../src/domain/finance/words'
import type { FinanceOrder } from '../../src/queries/finance/finance-orders'
import type { Cell } from './download'

const AMOUNTS = FIGURES.filter((figure) => figure !== 'orders')

/** Orders as rows of a spreadsheet, one for each entry of the ledger; days and times are the market's. */
export function ordersSheet(orders: readonly FinanceOrder[], timeZone: string, locale: 'en' | 'fr'): Cell[][] {
  const words = REPORT_WORDS[locale]
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const heads = [words.day, words.time, words.order, words.what, words.currency, words.paid, words.tip]
  const figures = AMOUNTS.map((figure) => FIGURE_LABELS[figure][locale])
  const rows = orders.map((order): Cell[] => {
    const money = (amount: number | null): Cell => (amount === null ? null : { amount, currency: order.currency })
    const what = order.orders > 0 ? words.delivered : words.correction
    const rate = order.basisPoints === null ? null : order.basisPoints / 100
    return [
      ...[order.day, clock.format(order.at), order.number, what, order.currency, money(order.paid), money(order.tip)],
      ...AMOUNTS.map((figure) => money(order[figure])),
      rate,
    ]
  })
  return [[...heads, ...figures, `${words.commission} (%)`], ...rows]
}
