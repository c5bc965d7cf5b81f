import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import { ordersOf, type Scope } from './scope'

/** How the kitchen cooked what was ordered in a span of time. */
export interface Preparation {
  /** Orders that were ready. */
  cooked: number
  /** Of those: not ready when promised. */
  late: number
  /** From the acceptance to the counter; null for none. */
  averageMinutes: number | null
}

export async function findPreparation(db: Sql, scope: Scope, from: Date, to: Date): Promise<Preparation> {
  const row = await db.row<Preparation>(sql`
    select count(*) as cooked, count(*) filter (where o.ready_at > o.ready_by) as late,
      round(avg(extract(epoch from o.ready_at - o.confirmed_at) / 60), 1)::float8 as "averageMinutes"
    from orders o where ${ordersOf(scope)} and o.created_at >= ${from} and o.created_at < ${to} and o.ready_at is not null`)
  return row ?? { cooked: 0, late: 0, averageMinutes: null }
}
