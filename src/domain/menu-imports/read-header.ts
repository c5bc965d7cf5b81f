import { COLUMNS, type Column } from './columns'
import { type Problem, problem } from './problem'
import type { SheetName } from './sheet'

/** Which column stands where: `columns[i]` is that of cell `i`. */
export interface Header {
  readonly columns: readonly (Column | undefined)[]
  readonly problems: readonly Problem[]
}

/** Columns in any order, in any case; those that must be there are, and none is there twice or unheard of. */
export function readHeader(sheet: SheetName, header: readonly string[]): Header {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const columns = header.map((cell) => {
    const name = cell.trim().toLowerCase()
    const column = COLUMNS[sheet].find((each) => each.name === name)
    // Spreadsheets leave empty columns behind.
    if (!column && name !== '') problems.push(problem(sheet, 1, null, 'unknown_column', cell))
    if (column && seen.has(name)) problems.push(problem(sheet, 1, name, 'duplicate_column', cell))
    if (column) seen.add(name)
    return column
  })
  for (const { name, always } of COLUMNS[sheet])
    if (always && !seen.has(name)) problems.push(problem(sheet, 1, name, 'missing_column'))
  return { columns, problems }
}
