import type { CurrencyCode } from '../money/currencies'
import type { Column } from './columns'
import { type Problem, problem } from './problem'
import { readCell } from './read-cell'
import type { SheetName, SheetRow } from './sheet'
import type { Value } from './states'

/** What a row says, by what it says it of; empty cells that change nothing are not among it. */
export type RowFields = Readonly<Record<Column['of'], Record<string, Value>>>

/** Reads each cell; a cell that cannot be read is a problem and says nothing. */
export function readRow(
  sheet: SheetName,
  columns: readonly (Column | undefined)[],
  { row, cells }: SheetRow,
  currency: CurrencyCode,
): { fields: RowFields; problems: Problem[] } {
  const fields: RowFields = { product: {}, group: {}, option: {} }
  const problems: Problem[] = []
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    problems.push(problem(sheet, row, null, 'wrong_cells', cells[columns.length]))
  for (const [index, column] of columns.entries()) {
    if (!column) continue
    const raw = cells[index] ?? ''
    const cell = readCell(column.kind, raw, currency)
    if (!cell.ok) problems.push(problem(sheet, row, column.name, cell.code, raw))
    else if (cell.value !== undefined) fields[column.of][column.field] = cell.value
  }
  return { fields, problems }
}

/** Rows that spreadsheets leave at the end. */
export function isBlank({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
