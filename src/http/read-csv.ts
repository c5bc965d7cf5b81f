import { CsvError, parse } from 'csv-parse'
import { type Problem, problem } from '../domain/menu-imports/problem'
import { BOUNDS, type Sheet, type SheetName, type SheetRow } from '../domain/menu-imports/sheet'

export interface ReadSheet {
  readonly sheet?: Sheet
  readonly problems: readonly Problem[]
}

/** Read row by row up to the bound, so that a file of a million rows costs no more than one of twenty thousand. */
export async function readCsv(name: SheetName, text: string): Promise<ReadSheet> {
  const parser = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false })
  let header: string[] | undefined
  let row = 0
  const rows: SheetRow[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (!header) header = cells
      else if (rows.length < BOUNDS.rows) rows.push({ row, cells })
      else return { problems: [problem(name, row, null, 'too_many_rows')] }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problems: [problem(name, Math.max(row, Number(error.records) || 0) + 1, null, 'malformed')] }
  }
  return header ? { sheet: { header, rows }, problems: [] } : { problems: [problem(name, null, null, 'empty_file')] }
}

/** French spreadsheets part cells with semicolons, as the comma is taken; the header has neither in its names. */
export function delimiterOf(text: string): ',' | ';' {
  return (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
}
