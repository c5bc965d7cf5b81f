import { z } from 'zod'
import { type Problem, problem } from '../domain/menu-imports/problem'
import { BOUNDS, SHEETS, type Sheet, type SheetName } from '../domain/menu-imports/sheet'

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Rows = z.array(z.record(z.string(), Cell)).optional()

/** Both tables in one file: the columns of the CSV as names, a list of rows each. */
const MenuJson = z.strictObject({ products: Rows, options: Rows })

interface ReadMenu {
  readonly sheets: Partial<Record<SheetName, Sheet>>
  readonly problems: readonly Problem[]
}

export function readMenuJson(text: string): ReadMenu {
  const menu = MenuJson.safeParse(parseJson(text))
  if (!menu.success) {
    const [name, index] = menu.error.issues[0]?.path ?? []
    const row = typeof index === 'number' ? index + 1 : null
    return { sheets: {}, problems: [problem(name === 'options' ? 'options' : 'products', row, null, 'malformed')] }
  }
  const sheets: Partial<Record<SheetName, Sheet>> = {}
  const problems: Problem[] = []
  for (const name of SHEETS) {
    const items = menu.data[name]
    if (!items) continue
    if (items.length > BOUNDS.rows) problems.push(problem(name, BOUNDS.rows + 1, null, 'too_many_rows'))
    else sheets[name] = toSheet(items)
  }
  return { sheets, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A name that an item does not have is an empty cell. */
function toSheet(items: readonly Record<string, z.output<typeof Cell>>[]): Sheet {
  const header = [...new Set(items.flatMap((item) => Object.keys(item)))]
  const rows = items.map((item, index) => ({ row: index + 1, cells: header.map((name) => String(item[name] ?? '')) }))
  return { header, rows }
}
