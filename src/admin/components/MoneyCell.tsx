import type { DefaultServerCellComponentProps } from 'payload'
import { formatMoney } from '../../domain/money/format-money'
import { rowCurrency } from '../row-currency'
import { wordsOf } from '../words'

/** An amount in a list, in the currency of its row. */
export async function MoneyCell({ cellData, rowData, payload, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return '—'
  const { locale } = wordsOf(i18n)
  const currency = await rowCurrency(payload, rowData ?? {})
  return (
    <span className="wb-number">
      {currency ? formatMoney({ amount: cellData, currency }, locale) : new Intl.NumberFormat(locale).format(cellData)}
    </span>
  )
}
