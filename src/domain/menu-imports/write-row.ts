import type { CurrencyCode } from '../money/currencies'
import type { Column } from './columns'
import type { Fields } from './states'
import { type CsvStyle, writeCell } from './write-cell'

/** A line of an export: the fields by what they are of. */
export type Written = Readonly<Partial<Record<Column['of'], Fields>>>

/** The cells of a row in the order of the columns of its table; what `readRow` reads as the same fields. */
export function writeRow(columns: readonly Column[], of: Written, currency: CurrencyCode, style: CsvStyle): string[] {
  return columns.map((column) => {
    const fields = of[column.of]
    return fields ? writeCell(column.kind, fields[column.field], currency, style) : ''
  })
}
