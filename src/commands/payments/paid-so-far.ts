import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** What was paid for an order, and what is held for it: nothing with cash, which is taken at the door. Integer minor units of its currency. */
export async function paidSoFar(db: Sql, orderId: string): Promise<number> {
  const found = await db.row<{ paid: number }>(sql`
    select coalesce(sum(case status when 'authorized' then amount else captured - refunded end), 0) as paid
    from payments where order_id = ${orderId} and status in ('authorized', 'captured', 'partially_refunded')`)
  return found?.paid ?? 0
}
