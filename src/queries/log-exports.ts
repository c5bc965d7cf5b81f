import { sql } from 'drizzle-orm'
import type { LogFilter } from '../domain/compliance-log/log-filter'
import type { Sql } from '../ports/database'

/** An export of the compliance log, and how far it is. */
export interface LogExport {
  id: string
  filters: LogFilter
  state: 'waiting' | 'running' | 'ready'
  /** Records, of those that there are. */
  done: number
  total: number
  bytes: number | null
  askedBy: string | null
  createdAt: string
  readyAt: string | null
}

type Row = Omit<LogExport, 'createdAt' | 'readyAt'> & { createdAt: Date; readyAt: Date | null }

/** The latest, the newest first; or the one that is asked for. */
export async function findLogExports(db: Sql, id?: string): Promise<LogExport[]> {
  const rows = await db.rows<Row>(sql`
    select e.id, e.filter as filters, e.state, e.done, e.total, e.bytes, u.full_name as "askedBy", e.created_at as "createdAt",
      e.ready_at as "readyAt"
    from compliance_exports e left join users u on u.id::text = e.asked_by
    where ${id ?? null}::uuid is null or e.id = ${id ?? null}::uuid
    order by e.created_at desc, e.id limit 50`)
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
  }))
}
