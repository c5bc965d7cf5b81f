import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import { ordersOf, type Scope } from './scope'

/** Orders that came in one hour of one weekday; Monday is 1, Sunday 7. Hours without orders are left out. */
export interface PeakHour {
  weekday: number
  hour: number
  orders: number
}

/** When people order: by weekday and hour of the market's clock. */
export function findPeakHours(db: Sql, scope: Scope, from: Date, to: Date): Promise<PeakHour[]> {
  // Counted by quarters first, of which every zone's hours are made: a clock is asked a few thousand times and not once an order.
  return db.rows<PeakHour>(sql`
    select extract(isodow from c.at)::int as weekday, extract(hour from c.at)::int as hour, sum(c.orders)::int8 as orders
    from (
      select date_bin('15 minutes', o.created_at, timestamptz '2000-01-01Z') at time zone ${scope.market.timeZone} as at, count(*) as orders
      from orders o where ${ordersOf(scope)} and o.created_at >= ${from} and o.created_at < ${to} group by 1
    ) c group by 1, 2 order by 1, 2`)
}
