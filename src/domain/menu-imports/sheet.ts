/** A table as a file holds it: cells are text. `row` counts as spreadsheets do, the header being row 1; in JSON it counts items from 1. */
export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** The two tables of a menu. Options come with the groups that they answer. */
export const SHEETS = ['products', 'options'] as const

export type SheetName = (typeof SHEETS)[number]

/** What one import may bring, so that neither memory nor the one who reads its report is overwhelmed. */
export const BOUNDS = { bytes: 5_000_000, rows: 20_000, problems: 500 } as const
