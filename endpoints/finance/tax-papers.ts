import { addUp } from '../../src/domain/finance/add-up'
import { TAX_LEVEL_LABELS } from '../../src/domain/finance/labels'
import { REPORT_WORDS } from '../../src/domain/finance/words'
import { writeRate } from '../../src/domain/finance/write-rate'
import type { PrintedReport, PrintedTable } from '../../src/ports/printing'
import type { TaxReport, TaxRow } from '../../src/queries/finance/tax-report'
import type { Cell } from './download'
import { printedMoney, printedPeriod } from './printed'

type Locale = 'en' | 'fr'

const AMOUNTS = ['base', 'collected', 'refunded', 'toRemit'] as const

/** What is due to each authority, as rows of a spreadsheet. */
export function taxSheet({ rows, period }: TaxReport, locale: Locale): Cell[][] {
  const words = REPORT_WORDS[locale]
  const heads = [
    words.authority,
    words.registration,
    words.from,
    words.to,
    words.currency,
    words.level,
    `${words.rate} (%)`,
  ]
  return [
    [...heads, ...AMOUNTS.map((amount) => words[amount])],
    ...rows.map((row): Cell[] => [
      row.authority ?? words.noAuthority,
      row.registration,
      period.from,
      period.to,
      row.currency,
      row.level && TAX_LEVEL_LABELS[row.level][locale],
      row.basisPoints === null ? null : row.basisPoints / 100,
      ...AMOUNTS.map((amount) => ({ amount: row[amount], currency: row.currency })),
    ]),
  ]
}

/** The same on paper, a table for each currency. */
export function taxPaper({ market, period, rows }: TaxReport, locale: Locale): PrintedReport {
  const words = REPORT_WORDS[locale]
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  return {
    locale,
    title: `${words.taxReport} – ${market.name}`,
    subtitle: `${printedPeriod(period, locale)} · ${market.timeZone}`,
    facts: [],
    tables: currencies.map((currency) =>
      tableOf(
        rows.filter((row) => row.currency === currency),
        currency,
        locale,
      ),
    ),
    footer: `${words.taxReport} · ${market.name}`,
  }
}

function tableOf(rows: readonly TaxRow[], currency: TaxRow['currency'], locale: Locale): PrintedTable {
  const words = REPORT_WORDS[locale]
  const money = printedMoney(currency, locale)
  const sums = addUp(['collected', 'refunded', 'toRemit'], rows)
  return {
    title: currency,
    heads: [words.authority, words.level, words.rate, ...AMOUNTS.map((amount) => words[amount])],
    rows: rows.map((row) => [
      [row.authority ?? words.noAuthority, row.registration].filter(Boolean).join(' · '),
      row.level ? TAX_LEVEL_LABELS[row.level][locale] : '',
      row.basisPoints === null ? '' : writeRate(row.basisPoints, locale),
      ...AMOUNTS.map((amount) => money(row[amount])),
    ]),
    // Authorities tax the same sales: their bases are no sum.
    sums: [words.total, '', '', '', money(sums.collected), money(sums.refunded), money(sums.toRemit)],
  }
}
