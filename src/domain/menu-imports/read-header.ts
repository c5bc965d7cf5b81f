import type { AttributeSchema } from '../attributes/attribute'
import { attributeColumns, attributeKey } from './attribute-columns'
import { COLUMNS, type Column } from './columns'
import { type Problem, problem } from './problem'
import type { SheetName } from './sheet'

/** Which column stands where: `columns[i]` is that of cell `i`. */
export interface Header {
  readonly columns: readonly (Column | undefined)[]
  readonly problems: readonly Problem[]
}

/**
 * Columns in any order, in any case; those that must be there are, and none is there twice or unheard of.
 * @param schemas what the categories ask of products
 */
export function readHeader(sheet: SheetName, header: readonly string[], schemas: Iterable<AttributeSchema>): Header {
  const asked = sheet === 'products' ? [...schemas] : []
  const known = [...COLUMNS[sheet], ...attributeColumns(asked)]
  const documents = new Set(asked.flat().flatMap(({ kind, key }) => (kind === 'document' ? [key] : [])))
  const problems: Problem[] = []
  const seen = new Set<string>()
  const columns = header.map((cell) => {
    const name = cell.trim().toLowerCase()
    const column = known.find((each) => each.name === name)
    // Spreadsheets leave empty columns behind.
    if (!column && documents.has(attributeKey(name) ?? '')) problems.push(problem(sheet, 1, name, 'document_kept'))
    else if (!column && name !== '') problems.push(problem(sheet, 1, null, 'unknown_column', cell))
    if (column && seen.has(name)) problems.push(problem(sheet, 1, name, 'duplicate_column', cell))
    if (column) seen.add(name)
    return column
  })
  for (const { name, always } of COLUMNS[sheet])
    if (always && !seen.has(name)) problems.push(problem(sheet, 1, name, 'missing_column'))
  return { columns, problems }
}
