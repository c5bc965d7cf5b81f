import { sql } from 'drizzle-orm'
import type { CollectionBeforeChangeHook } from 'payload'
import { sqlOf } from '../sql-of'

/** A new pack is the next version of its market's rules. Two who begin at once take turns on the market. */
export const countVersion: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const market = Object(data.market).id ?? data.market
  const db = await sqlOf(req)
  await db.rows(sql`select id from markets where id = ${market} for no key update`)
  const row = await db.row<{ next: number }>(
    sql`select (coalesce(max(version), 0) + 1)::int as next from rule_packs where market_id = ${market}`,
  )
  return { ...data, version: row?.next ?? 1 }
}
