import { sql } from 'drizzle-orm'
import type { LocalDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import { asleep, ordersOf, revenueOf, type Scope } from './scope'

/** Minutes from the order to the door, of orders for now: half were at most `p50`, nine in ten at most `p90`. Null without a delivery. */
interface ClickToDoor {
  p50: number | null
  p90: number | null
}

/** One hour of the wall clock; `from` and `to` are its instants. Amounts in minor units. */
export interface HourFigures extends ClickToDoor {
  from: string
  to: string
  delivered: number
  revenue: number
}

interface Sums extends ClickToDoor {
  delivered: number
  declined: number
  /** Of those declined: because nobody answered in time. */
  unanswered: number
  cancelled: number
  returned: number
  revenue: number
}

/** One day: orders received by when they came, without those that no kitchen has seen yet; all else by when they closed. */
export interface DayFigures extends Sums {
  date: string
  from: string
  to: string
  received: number
  hours: HourFigures[]
}

/** The figures of one day, whole and by hour. */
export async function findDayFigures(db: Sql, scope: Scope, day: LocalDay): Promise<DayFigures> {
  const { date, from, to, hours } = day
  const [rows, received] = await Promise.all([
    db.rows<Sums & { hour: number | null }>(sql`
      select c.hour, count(*) filter (where c.status = 'delivered') as delivered,
        count(*) filter (where c.status = 'declined') as declined,
        count(*) filter (where c.status = 'declined' and c.reason = 'no_answer') as unanswered,
        count(*) filter (where c.status = 'cancelled') as cancelled,
        count(*) filter (where c.status = 'returned') as returned,
        coalesce(sum(c.revenue) filter (where c.status = 'delivered'), 0) as revenue,
        percentile_cont(0.5) within group (order by c.minutes) filter (where c.status = 'delivered') as p50,
        percentile_cont(0.9) within group (order by c.minutes) filter (where c.status = 'delivered') as p90
      from (
        select o.status, o.reason, ${revenueOf(scope)} as revenue,
          case when o.scheduled_for is null then (extract(epoch from o.closed_at - o.created_at) / 60)::float8 end as minutes,
          width_bucket(o.closed_at, ${sql.param(hours.slice(0, 24))}::timestamptz[]) - 1 as hour
        from orders o where ${ordersOf(scope)} and o.closed_at >= ${from} and o.closed_at < ${to}
      ) c group by grouping sets ((c.hour), ())`),
    db.row<{ orders: number }>(sql`
      select (select count(*) from orders o where ${ordersOf(scope)} and o.created_at >= ${from} and o.created_at < ${to})
        - ${asleep(scope, from, to)} as orders`),
  ])
  const byHour = new Map(rows.map(({ hour, ...sums }) => [hour, sums]))
  return {
    date,
    from: from.toISOString(),
    to: to.toISOString(),
    received: received?.orders ?? 0,
    ...rounded(byHour.get(null) ?? NOTHING),
    hours: hours.slice(0, 24).map((start, hour) => {
      const { delivered, revenue, p50, p90 } = rounded(byHour.get(hour) ?? NOTHING)
      return { from: start.toISOString(), to: (hours[hour + 1] ?? to).toISOString(), delivered, revenue, p50, p90 }
    }),
  }
}

const NOTHING: Sums = {
  delivered: 0,
  declined: 0,
  unanswered: 0,
  cancelled: 0,
  returned: 0,
  revenue: 0,
  p50: null,
  p90: null,
}

/** To a tenth of a minute: six seconds are nobody's business. */
function rounded(sums: Sums): Sums {
  const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return { ...sums, p50: tenth(sums.p50), p90: tenth(sums.p90) }
}
