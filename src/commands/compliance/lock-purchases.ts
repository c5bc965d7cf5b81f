import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** Of two orders of one customer at once the later is judged with the earlier, and not beside it. Held until the transaction ends. */
export async function lockPurchases(db: Sql, customerId: string): Promise<void> {
  await db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`purchases:${customerId}`}, 0))`)
}
