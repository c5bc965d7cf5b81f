import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'
import { expectedAt, findFollowedOrders } from './followed-order'

/** When to expect each of some orders as of now, by order. */
export async function findArrivals(
  db: Sql,
  orderIds: readonly string[],
  now: Date,
): Promise<Map<string, string | null>> {
  if (orderIds.length === 0) return new Map()
  const orders = await findFollowedOrders(db, sql`o.id = any(${sql.param([...orderIds])}::uuid[])`)
  return new Map(orders.map((order) => [order.id, expectedAt(order, now)]))
}
