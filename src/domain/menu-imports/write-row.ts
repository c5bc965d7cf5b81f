import type { CurrencyCode } from '../money/currencies'
import { COLUMNS, type Column } from './columns'
import type { SheetName } from './sheet'
import type { Fields } from './states'
import { type CsvStyle, writeCell } from './write-cell'

/** A line of an export: the fields by what they are of. */
export type Written = Readonly<Partial<Record<Column['of'], Fields>>>

/** The cells of a row in the order of the columns; what `readRow` reads as the same fields. */
export function writeRow(sheet: SheetName, of: Written, currency: CurrencyCode, style: CsvStyle): string[] {
  return COLUMNS[sheet].map((column) => {
    const fields = of[column.of]
    return fields ? writeCell(column.kind, fields[column.field], currency, style) : ''
  })
}
