import { sql } from 'drizzle-orm'
import { daysEarlier, localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import { asleep, ordersOf, revenueOf, type Scope } from './scope'

/** The same weekday a week ago. `received`, `delivered` and `revenue` only up to the time of day that it is now. */
export interface PastSales {
  date: string
  from: string
  /** A week ago it was as late as it is now. */
  until: string
  received: number
  delivered: number
  revenue: number
  revenueOfDay: number
  /** Revenue of each of the 24 hours. */
  hours: number[]
}

interface Row {
  hour: number | null
  delivered: number
  revenue: number
  revenueOfDay: number
}

/** What today is compared with. */
export async function findSalesWeekBefore(db: Sql, scope: Scope, now: Date): Promise<PastSales> {
  const { timeZone } = scope.market
  const { date, from, to, hours } = localDay(now, timeZone, 7)
  const until = daysEarlier(now, timeZone, 7)
  const [rows, received] = await Promise.all([
    db.rows<Row>(sql`
      select c.hour, count(*) filter (where c.early) as delivered, coalesce(sum(c.revenue) filter (where c.early), 0) as revenue,
        coalesce(sum(c.revenue), 0) as "revenueOfDay"
      from (
        select ${revenueOf(scope)} as revenue, o.closed_at < ${until}::timestamptz as early,
          width_bucket(o.closed_at, ${sql.param(hours.slice(0, 24))}::timestamptz[]) - 1 as hour
        from orders o where ${ordersOf(scope)} and o.closed_at >= ${from} and o.closed_at < ${to} and o.status = 'delivered'
      ) c group by grouping sets ((c.hour), ())`),
    db.row<{ orders: number }>(sql`
      select (select count(*) from orders o where ${ordersOf(scope)} and o.created_at >= ${from} and o.created_at < ${until})
        - ${asleep(scope, from, until)} as orders`),
  ])
  const byHour = new Map(rows.map((row) => [row.hour, row]))
  const whole = byHour.get(null)
  return {
    date,
    from: from.toISOString(),
    until: until.toISOString(),
    received: received?.orders ?? 0,
    delivered: whole?.delivered ?? 0,
    revenue: whole?.revenue ?? 0,
    revenueOfDay: whole?.revenueOfDay ?? 0,
    hours: Array.from({ length: 24 }, (_, hour) => byHour.get(hour)?.revenueOfDay ?? 0),
  }
}
