import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { count, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { COUNT_BOUND } from '../domain/paging/count-bound'

type Find = PostgresAdapter['find']
type Page = Awaited<ReturnType<Find>>

/**
 * Payload counts all rows of a list at every page of it. This counts one beyond the bound at most, and lets pages beyond the bound go on
 * as long as there are rows (`foundations.md` §3).
 */
export function boundCounts(adapter: PostgresAdapter): void {
  const exact = adapter.countDistinct
  adapter.countDistinct = async (args) => {
    const { column, db, joins, tableName, where } = args
    // Distinct values of a column: filters ask for them, and there are few.
    if (column) return exact(args)
    const table = adapter.tables[tableName]
    if (!table) return exact(args)
    let rows = db.select({ one: sql`1` }).from(table).where(where).$dynamic()
    for (const join of joins) rows = rows[join.type ?? 'leftJoin'](join.table as PgTable, join.condition)
    // Only a join to many rows can show one row twice.
    if (joins.some(({ isOneToMany }) => isOneToMany)) rows = rows.groupBy(table.id)
    const bounded = rows.limit(COUNT_BOUND + 1).as('bounded')
    const [counted] = await db.select({ rows: count() }).from(bounded)
    return Number(counted?.rows ?? 0)
  }

  const find: Find = adapter.find.bind(adapter)
  adapter.find = async (args) => beyondBound(await find(args), args.limit ?? 0) as never
}

/** What paging can know beyond the bound: a full page promises another one, a page that is not full is the last. */
export function beyondBound(page: Page, limit: number): Page {
  const { totalDocs, docs } = page
  const current = page.page ?? 1
  if (totalDocs <= COUNT_BOUND || limit <= 0 || current * limit < totalDocs || docs.length === 0) return page
  const seen = (current - 1) * limit + docs.length
  if (docs.length < limit) return { ...page, totalDocs: seen, totalPages: current, hasNextPage: false, nextPage: null }
  return { ...page, totalDocs: seen + 1, totalPages: current + 1, hasNextPage: true, nextPage: current + 1 }
}
