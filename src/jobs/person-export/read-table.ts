import { sql } from 'drizzle-orm'
import { rowsOf, type Subject } from '../../commands/privacy/rows-of'
import { openColumn } from '../../commands/sealed-text'
import type { PersonalTable } from '../../domain/privacy/personal-table'
import { SEALED, type SealedColumn } from '../../domain/privacy/sealed-columns'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'

const PAGE = 500

export type ToldRow = Readonly<Record<string, unknown>>

/** What one table holds of somebody, page by page, as he may read it: sealed texts opened, secrets and others left out. */
export async function* readTable(
  { db, vault }: { db: Sql; vault: Vault },
  table: PersonalTable,
  subject: Subject,
): AsyncGenerator<ToldRow> {
  const { untold = [], order = 'id' } = table
  for (let offset = 0, more = true; more; offset += PAGE) {
    const page = await db.rows<{ row: Record<string, unknown> }>(sql`
      select to_jsonb(t) - ${sql.param([...untold])}::text[] as row from ${sql.identifier(table.table)} t
      where ${rowsOf(table, { subject, unproved: false })} order by t.${sql.identifier(order)}, t.ctid limit ${PAGE} offset ${offset}`)
    for (const { row } of page) yield toldRow(vault, table, row)
    more = page.length === PAGE
  }
}

function toldRow(vault: Vault, { table, told }: PersonalTable, row: Record<string, unknown>): ToldRow {
  const entries = Object.entries(row).filter(([column, value]) => value !== null && (!told || told.includes(column)))
  return Object.fromEntries(entries.map(([column, value]) => [camelCase(column), opened(column, value)]))

  function opened(column: string, value: unknown): unknown {
    const sealed: SealedColumn | undefined = Object.values(SEALED).find(
      (each) => each.table === table && each.column === column,
    )
    return sealed ? openColumn(vault, sealed, String(row.id), String(value)) : value
  }
}

const camelCase = (column: string) => column.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
