import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** What a column of a row may hold; objects go to `jsonb`. */
export type Cell = string | number | boolean | Date | null | object

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>

/** Text handed to PostgreSQL at once: while it takes one piece the next one is written. */
const PIECE = 64 * 1_024

/** Writes rows by COPY, ten times as fast as by INSERT. The columns are those of the first row. */
export async function copyRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const copy = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`))
  await pipeline(Readable.from(pieces(columns, rows)), copy)
}

function* pieces(columns: readonly string[], rows: readonly Row[]): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${columns.map((column) => encode(row[column] ?? null)).join('\t')}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

const MEANS_SOMETHING = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** COPY's text format: tab between cells, backslash before what means something. */
function encode(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
  return MEANS_SOMETHING.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter) : text
}
