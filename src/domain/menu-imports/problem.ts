import type { SheetName } from './sheet'

/** What is wrong with a file, a row or a cell; the words for it are `src/http/import-messages.ts`. */
export const PROBLEM_CODES = [
  'encoding',
  'malformed',
  'empty_file',
  'too_many_rows',
  'missing_column',
  'unknown_column',
  'duplicate_column',
  'wrong_cells',
  'required',
  'bad_key',
  'too_long',
  'unstorable',
  'bad_price',
  'too_precise',
  'too_high',
  'bad_number',
  'bad_flag',
  'bad_stock',
  'unknown_category',
  'unknown_group',
  'unknown_product',
  'duplicate_key',
  'group_differs',
  'max_below_min',
  'bad_hours',
  'bad_date',
  'season_backwards',
  'not_above_price',
  'unknown_attribute',
  'document_kept',
  'unknown_choice',
  'one_only',
  'bad_text',
  'too_small',
  'too_large',
  'too_short',
  'too_few',
  'too_many',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** `row` is null where the whole file is meant, `column` where the whole row is. `value` is what the cell said, shortened. */
export interface Problem {
  readonly sheet: SheetName
  readonly row: number | null
  readonly column: string | null
  readonly code: ProblemCode
  readonly value: string | null
  /** What the value may not go below or beyond. */
  readonly bound?: number
}

const SHOWN = 80
/** Half a character, also one that was cut, and NUL: no database keeps them. */
const UNSTORABLE = /[\p{Surrogate}\0]/gu

export function problem(
  sheet: SheetName,
  row: number | null,
  column: string | null,
  code: ProblemCode,
  value?: string,
): Problem {
  return {
    sheet,
    row,
    column,
    code,
    value: value === undefined ? null : value.slice(0, SHOWN).replace(UNSTORABLE, '\ufffd'),
  }
}
