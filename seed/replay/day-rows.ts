import type { Client } from 'pg'
import type { OrderStatus } from '../../src/domain/orders/transitions'

/** What the database knows of an order at the end of the day. Times are virtual. */
export interface OrderRow {
  readonly id: string
  readonly number: string
  readonly status: OrderStatus
  readonly note: string | null
  readonly reason: string | null
  readonly pickedUpAt: Date | null
  readonly deliveredAt: Date | null
  /** How often its delivery was announced; more than once is one delivery too many. */
  readonly deliveredTimes: number
}

/** Every order of a market. */
export async function readOrderRows(client: Client, marketId: string): Promise<OrderRow[]> {
  const { rows } = await client.query<OrderRow>(
    `select o.id, o.number, o.status::text as status, o.customer_note as note, o.reason, o.picked_up_at as "pickedUpAt",
       o.delivered_at as "deliveredAt", (select count(*)::int from events e
         where e.name = 'order.delivered' and e.data->>'orderId' = o.id::text) as "deliveredTimes"
     from orders o where o.market_id = $1`,
    [marketId],
  )
  return rows
}
