import { sql } from 'drizzle-orm'
import { localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'

/** Entries of the audit log on one day; `from` and `to` are its instants. */
export interface AuditDay {
  date: string
  from: string
  to: string
  entries: number
}

/** How much was written down on each of the last days, today last. A day without entries is a question. */
export async function findAuditDays(db: Sql, timeZone: string, now: Date, days: number): Promise<AuditDay[]> {
  const spans = Array.from({ length: days }, (_, index) => localDay(now, timeZone, days - 1 - index))
  // One count a day reads the index alone, and its days can be read side by side.
  const rows = await db.rows<{ date: string; entries: number }>(sql`
    select w.date, c.entries
    from unnest(${sql.param(spans.map(({ date }) => date))}::text[], ${sql.param(spans.map(({ from }) => from))}::timestamptz[],
        ${sql.param(spans.map(({ to }) => to))}::timestamptz[]) w (date, "from", "to")
      cross join lateral (select count(*) as entries from compliance_log a where a.at >= w."from" and a.at < w."to") c`)
  const byDate = new Map(rows.map(({ date, entries }) => [date, entries]))
  return spans.map(({ date, from, to }) => ({
    date,
    from: from.toISOString(),
    to: to.toISOString(),
    entries: byDate.get(date) ?? 0,
  }))
}
