import { sql } from 'drizzle-orm'
import type { OrderStatus } from '../../domain/orders/transitions'
import { localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import type { MarketHead } from './market-head'

/** An order that did not reach its customer. */
export interface LostOrder {
  orderId: string
  number: string
  status: OrderStatus
  restaurant: string
  market: string
  reason: string | null
  at: string
}

export interface LostToday {
  orders: number
  /** The reasons given most, as they were given. */
  reasons: { status: OrderStatus; reason: string | null; orders: number }[]
  /** The newest first. */
  latest: LostOrder[]
}

/** Orders declined, cancelled or returned today, each market's day by its own clock. */
export async function findLostToday(
  db: Sql,
  { markets, now, limit }: { markets: readonly MarketHead[]; now: Date; limit: number },
): Promise<LostToday> {
  const days = markets.map(({ timeZone }) => localDay(now, timeZone))
  // Over and never delivered is declined, cancelled or returned. Naming the statuses would lead PostgreSQL to the index of all such.
  const spans = sql`
    unnest(${sql.param(markets.map(({ id }) => id))}::uuid[], ${sql.param(days.map(({ from }) => from))}::timestamptz[],
      ${sql.param(days.map(({ to }) => to))}::timestamptz[]) w (id, "from", "to")`
  const lost = sql`o.market_id = w.id and o.closed_at >= w."from" and o.closed_at < w."to" and o.delivered_at is null`
  // The latest of each market by itself: joined to all three at once, PostgreSQL would read a market's losses of all time.
  const [reasons, latest] = await Promise.all([
    db.rows<LostToday['reasons'][number] & { all: number }>(sql`
      select o.status, o.reason, count(*) as orders, sum(count(*)) over () as all
      from ${spans} join orders o on ${lost} group by o.status, o.reason order by 3 desc, 1, 2 limit 6`),
    db.rows<Omit<LostOrder, 'at'> & { at: Date }>(sql`
      select o.id as "orderId", o.number, o.status, r.name as restaurant, m.name as market, o.reason, o.closed_at as at
      from ${spans} cross join lateral (select o.* from orders o where ${lost} order by o.closed_at desc, o.id limit ${limit}) o
        join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id
      order by o.closed_at desc, o.id limit ${limit}`),
  ])
  return {
    orders: reasons[0]?.all ?? 0,
    reasons: reasons.map(({ status, reason, orders }) => ({ status, reason, orders })),
    latest: latest.map((order) => ({ ...order, at: order.at.toISOString() })),
  }
}
