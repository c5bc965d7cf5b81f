import type { CurrencyCode } from '../money/currencies'
import { guardFormula } from '../spreadsheets/formula-guard'
import { writeAmount } from './amounts'
import type { CellKind } from './columns'
import type { Value } from './states'

/** How a spreadsheet's country writes: with decimal points and commas between cells, or with decimal commas and semicolons. */
export const CSV_STYLES = ['point', 'comma'] as const

export type CsvStyle = (typeof CSV_STYLES)[number]

/** A value as its cell is written; `readCell` reads the same value from it. */
export function writeCell(kind: CellKind, value: Value | undefined, currency: CurrencyCode, style: CsvStyle): string {
  const point = style === 'comma' ? ',' : '.'
  if (kind === 'stock' && value === null) return 'unlimited'
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('|')
  if (kind === 'price' || kind === 'optionalPrice' || kind === 'delta')
    return writeAmount(Number(value), currency, point)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? String(value).replace('.', point) : guardFormula(String(value))
}
