import { REVENUE_LABELS } from '../../src/domain/finance/labels'
import { REVENUES } from '../../src/domain/finance/revenue'
import { REPORT_WORDS } from '../../src/domain/finance/words'
import type { MarketRevenue } from '../../src/queries/finance/revenue'
import type { Cell } from './download'

/** A market's days as rows of a spreadsheet. */
export function revenueSheet({ currencies }: MarketRevenue, locale: 'en' | 'fr'): Cell[][] {
  const words = REPORT_WORDS[locale]
  const heads = [words.day, words.currency, ...REVENUES.map((part) => REVENUE_LABELS[part][locale])]
  const rows = currencies.flatMap(({ currency, days }) =>
    days.map((figures): Cell[] => [
      figures.day,
      currency,
      ...REVENUES.map((part) => (part === 'orders' ? figures.orders : { amount: figures[part], currency })),
    ]),
  )
  return [heads, ...rows]
}
