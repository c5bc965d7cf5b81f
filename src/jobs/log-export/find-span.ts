import { sql } from 'drizzle-orm'
import { asksForAll, type LogFilter } from '../../domain/compliance-log/log-filter'
import type { Sql } from '../../ports/database'
import type { Span } from './read-leaves'

/**
 * The batches in which a whole period lies. A record is sealed after it was written: none that was written from `from` on is in a batch that was
 * sealed before, and none written before `to` in one whose first is of later. Whoever verifies can see both in the heads beside.
 */
export async function findSpan(db: Sql, filter: LogFilter): Promise<Span | undefined> {
  const { from = null, to = null } = asksForAll(filter) ? filter : {}
  const span = await db.row<{ first: number | null; last: number | null }>(sql`
    select (select min(seq) from compliance_batches where ${from}::timestamptz is null or sealed_at >= ${from}::timestamptz) as first,
      (select max(seq) from compliance_batches where ${to}::timestamptz is null or from_at < ${to}::timestamptz) as last`)
  if (!span?.first || !span.last || span.first > span.last) return undefined
  return { first: span.first, last: span.last }
}
