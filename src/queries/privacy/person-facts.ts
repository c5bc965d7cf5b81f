import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** A check of somebody's identity, in short. */
export interface PersonCheck {
  id: string
  type: string
  status: string
  /** ISO 8601 */
  at: string
}

/** Somebody's identity checks, the newest first, and how many orders are his. */
export async function findPersonFacts(db: Sql, personId: string): Promise<{ checks: PersonCheck[]; orders: number }> {
  const checks = await db.rows<Omit<PersonCheck, 'at'> & { at: Date }>(sql`
    select id, type, status, coalesce(decided_at, created_at) as at from identity_checks where person_id = ${personId}
    order by created_at desc, id limit 20`)
  const row = await db.row<{ n: number }>(sql`select count(*)::int as n from orders where customer_id = ${personId}`)
  return { checks: checks.map((check) => ({ ...check, at: check.at.toISOString() })), orders: row?.n ?? 0 }
}
