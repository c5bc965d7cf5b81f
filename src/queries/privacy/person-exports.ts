import { sql } from 'drizzle-orm'
import type { ExportState } from '../../domain/privacy/person-export'
import type { Sql } from '../../ports/database'

/** An export of a person's data, and how far it is. */
export interface PersonExport {
  id: string
  state: ExportState
  /** Tables, of those that there are. */
  done: number
  total: number
  bytes: number | null
  createdAt: string
  readyAt: string | null
  /** When the file goes. */
  removeAt: string | null
}

type Moments = 'createdAt' | 'readyAt' | 'removeAt'
type Row = Omit<PersonExport, Moments> & { createdAt: Date; readyAt: Date | null; removeAt: Date | null }

const COLUMNS = sql`id, state, done, total, bytes, created_at as "createdAt", ready_at as "readyAt", remove_at as "removeAt"`

/** The latest of a person, the newest first. */
export async function findPersonExports(db: Sql, personId: string): Promise<PersonExport[]> {
  const rows = await db.rows<Row>(sql`
    select ${COLUMNS} from person_exports where person_id = ${personId} order by created_at desc, id limit 20`)
  return rows.map(told)
}

/** The latest of guests, the newest first, with their telephones as they are sealed: none any more where the copy was removed. */
export async function findGuestExports(db: Sql): Promise<(PersonExport & { phone: string | null })[]> {
  const rows = await db.rows<Row & { phone: string | null }>(sql`
    select ${COLUMNS}, phone from person_exports where person_id is null order by created_at desc, id limit 20`)
  return rows.map((row) => ({ ...told(row), phone: row.phone }))
}

const told = (row: Row): PersonExport => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  removeAt: row.removeAt?.toISOString() ?? null,
})
