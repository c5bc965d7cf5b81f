import { sql } from 'drizzle-orm'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { Sql } from '../../ports/database'
import { ordersOf, type Scope } from './scope'

/** Orders that are not over, by status. A status without orders is left out. */
export type OpenOrders = Partial<Record<OrderStatus, number>>

/** What is going on now. */
export async function findOpenOrders(db: Sql, scope: Scope): Promise<OpenOrders> {
  const rows = await db.rows<{ status: OrderStatus; orders: number }>(sql`
    select o.status, count(*) as orders from orders o where ${ordersOf(scope)} and o.closed_at is null group by o.status`)
  return Object.fromEntries(rows.map(({ status, orders }) => [status, orders]))
}
