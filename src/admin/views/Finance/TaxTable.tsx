import { addUp } from '../../../domain/finance/add-up'
import { TAX_LEVEL_LABELS } from '../../../domain/finance/labels'
import { writeRate } from '../../../domain/finance/write-rate'
import { formatMoney } from '../../../domain/money/format-money'
import type { TaxRow } from '../../../queries/finance/tax-report'
import { SumTable } from './SumTable'
import type { FinanceWords } from './words'

interface Props {
  rows: readonly TaxRow[]
  words: FinanceWords
}

/** What is due to each authority at each rate, a table for each currency. */
export function TaxTable({ rows, words: { say, locale } }: Props) {
  if (rows.length === 0) return <p className="wb-card wb-empty">{say('noTax')}</p>
  return [...new Set(rows.map(({ currency }) => currency))].map((currency) => {
    const here = rows.filter((row) => row.currency === currency)
    const money = (amount: number) => formatMoney({ amount, currency }, locale)
    const sums = addUp(['collected', 'refunded', 'toRemit'], here)
    return (
      <section key={currency} className="wb-card wb-finance-tax" aria-label={`${say('tax')} · ${currency}`}>
        <SumTable
          caption={`${say('tax')} · ${currency}`}
          heads={[
            say('authority'),
            say('level'),
            say('rate'),
            say('base'),
            say('collected'),
            say('refunded'),
            say('toRemit'),
          ]}
          rows={here.map(
            ({ authorityId, authority, registration, level, basisPoints, base, collected, refunded, toRemit }) => ({
              key: `${authorityId} ${level} ${basisPoints}`,
              cells: [
                <>
                  {authority ?? say('noAuthority')}
                  {registration && <small className="wb-quiet"> · {registration}</small>}
                </>,
                level ? TAX_LEVEL_LABELS[level][locale] : '–',
                basisPoints === null ? '–' : writeRate(basisPoints, locale),
                money(base),
                money(collected),
                money(refunded),
                money(toRemit),
              ],
            }),
          )}
          // Authorities tax the same sales: their bases are no sum.
          sums={[say('total'), '', '', '', money(sums.collected), money(sums.refunded), money(sums.toRemit)]}
        />
      </section>
    )
  })
}
