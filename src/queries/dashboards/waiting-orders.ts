import { sql } from 'drizzle-orm'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { Sql } from '../../ports/database'

/** An order that the kitchen has to do something about. */
export interface WaitingOrder {
  orderId: string
  number: string
  status: OrderStatus
  restaurantId: string
  restaurant: string
  /** Goods of all lines together. */
  pieces: number
  placedAt: string
  /** What it waits for: the answer while it is placed, else the promised time at the counter. */
  due: string | null
}

type Row = Omit<WaitingOrder, 'placedAt' | 'due'> & { placedAt: Date; due: Date | null }

/** Orders to answer first, then those to cook, then those at the counter; within each what is due first. */
export async function findWaitingOrders(
  db: Sql,
  restaurantIds: readonly string[],
  limit: number,
): Promise<WaitingOrder[]> {
  const rows = await db.rows<Row>(sql`
    with waiting as (
      select o.id, o.number, o.status, o.restaurant_id, coalesce(o.released_at, o.created_at) as placed_at, case when o.status = 'placed' then o.accept_by else o.ready_by end as due
      from orders o where o.restaurant_id = any(${sql.param([...restaurantIds])}::uuid[])
        and o.status in ('placed', 'confirmed', 'preparing', 'ready')
      order by o.status = 'placed' desc, o.status = 'ready', due, o.id limit ${limit}
    )
    select w.id as "orderId", w.number, w.status, w.restaurant_id as "restaurantId", r.name as restaurant, w.placed_at as "placedAt", w.due,
      (select coalesce(sum(l.quantity), 0) from order_lines l where l.order_id = w.id) as pieces
    from waiting w join restaurants r on r.id = w.restaurant_id
    order by w.status = 'placed' desc, w.status = 'ready', w.due, w.id`)
  return rows.map((row) => ({ ...row, placedAt: row.placedAt.toISOString(), due: row.due?.toISOString() ?? null }))
}
