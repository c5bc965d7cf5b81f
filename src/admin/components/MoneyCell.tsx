import type { DefaultServerCellComponentProps } from 'payload'
import { formatMoney } from '../../domain/money/format-money'
import { isCurrency } from '../currency'
import { wordsOf } from '../words'

/** An amount in a list, in the row's currency. Without one (products, markets) nobody knows its exponent: the bare minor units. */
export function MoneyCell({ cellData, rowData, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return '—'
  const { locale } = wordsOf(i18n)
  const currency: unknown = rowData?.currency
  return (
    <span className="wb-number">
      {isCurrency(currency)
        ? formatMoney({ amount: cellData, currency }, locale)
        : new Intl.NumberFormat(locale).format(cellData)}
    </span>
  )
}
