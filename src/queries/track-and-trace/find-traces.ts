import { type SQL, sql } from 'drizzle-orm'
import type { DifferenceKind } from '../../domain/track-and-trace/difference'
import type { ReportKind, ReportStatus } from '../../domain/track-and-trace/report'
import type { Sql } from '../../ports/database'

export interface TracedReport {
  id: string
  orderId: string
  order: string
  restaurant: string
  timeZone: string
  kind: ReportKind
  status: ReportStatus
  number: string | null
  code: string | null
  message: string | null
  note: string | null
  calls: number
  createdAt: Date
  confirmedAt: Date | null
  dueAt: Date | null
  /** Tags of the packages that its order takes. */
  labels: string[]
  /** Whether the state confirmed it last of an order that has not left yet. */
  waits: boolean
}

interface OpenDifference {
  id: string
  kind: DifferenceKind
  subject: string
  order: string | null
  orderId: string | null
  restaurant: string
  ours: string
  theirs: string
}

interface Comparison {
  restaurant: string
  finishedAt: Date | null
  compared: number
  message: string | null
  timeZone: string
}

/** What confirmed reports of an hour took from being planned, in seconds. */
export interface LagHour {
  hour: Date
  reports: number
  median: number
  most: number
}

export interface Traces {
  counts: Record<'waiting' | 'rejected' | 'confirmed', number>
  reports: TracedReport[]
  lag: LagHour[]
  differences: OpenDifference[]
  comparisons: Comparison[]
}

const LAG_HOURS = 24
const MOST = 100

const REPORT = sql`t.id, t.order_id as "orderId", o.number as "order", r.name as restaurant, m.time_zone as "timeZone", t.kind, t.status, t.number, t.code,
  t.message, t.note, t.calls::int as calls, t.created_at as "createdAt", t.confirmed_at as "confirmedAt", t.due_at as "dueAt",
  coalesce((select jsonb_agg(distinct p.label) from package_allocations a join packages p on p.id = a.package_id where a.order_id = t.order_id), '[]') as labels,
  (o.status = 'ready' and t.status = 'confirmed' and t.kind in ('delivery', 'amendment')
    and not exists (select from trace_reports l where l.order_id = t.order_id and l.place > t.place and l.status = 'confirmed')) as waits`
const FROM = sql`trace_reports t join orders o on o.id = t.order_id join restaurants r on r.id = t.restaurant_id join markets m on m.id = t.market_id`

/** Of one order, in the order in which its state is told. */
export function findOrderTraces(db: Sql, orderId: string): Promise<TracedReport[]> {
  return db.rows<TracedReport>(sql`select ${REPORT} from ${FROM} where t.order_id = ${orderId} order by t.place`)
}

/**
 * What states are told, what waits and where their lists are not ours.
 * @param restaurantIds of whom; null: of all
 * @param now real time
 */
export async function findTraces(db: Sql, restaurantIds: readonly string[] | null, now: Date): Promise<Traces> {
  const own = (column: SQL) =>
    restaurantIds ? sql`${column} = any(${sql.param([...restaurantIds])}::uuid[])` : sql`true`
  const day = new Date(now.getTime() - LAG_HOURS * 3_600_000)
  const counts = await db.row<Traces['counts']>(sql`
    select count(*) filter (where status in ('queued', 'sent', 'corrected'))::int as waiting, count(*) filter (where status = 'rejected')::int as rejected,
      count(*) filter (where status = 'confirmed' and confirmed_at >= ${day})::int as confirmed
    from trace_reports where ${own(sql`restaurant_id`)}`)
  const reports = await db.rows<TracedReport>(sql`
    select ${REPORT} from ${FROM} where ${own(sql`t.restaurant_id`)}
    order by (t.status = 'rejected') desc, (t.status in ('queued', 'sent', 'corrected')) desc, t.created_at desc, t.place desc limit ${MOST}`)
  const lag = await db.rows<LagHour>(sql`
    select date_trunc('hour', confirmed_at) as hour, count(*)::int as reports,
      percentile_cont(0.5) within group (order by extract(epoch from confirmed_at - created_at))::float8 as median,
      max(extract(epoch from confirmed_at - created_at))::float8 as most
    from trace_reports where status = 'confirmed' and confirmed_at >= ${day} and ${own(sql`restaurant_id`)} group by 1 order by 1`)
  const differences = await db.rows<OpenDifference>(sql`
    select d.id, d.kind, d.subject, o.number as "order", d.order_id as "orderId", r.name as restaurant, d.ours, d.theirs
    from trace_differences d join restaurants r on r.id = d.restaurant_id left join orders o on o.id = d.order_id
    where d.status = 'open' and ${own(sql`d.restaurant_id`)} order by d.created_at desc limit ${MOST}`)
  const comparisons = await db.rows<Comparison>(sql`
    select r.name as restaurant, c.finished_at as "finishedAt", c.compared::int as compared, c.message, m.time_zone as "timeZone"
    from trace_comparisons c join restaurants r on r.id = c.restaurant_id join markets m on m.id = r.market_id
    where ${own(sql`c.restaurant_id`)} order by r.name`)
  return { counts: counts ?? { waiting: 0, rejected: 0, confirmed: 0 }, reports, lag, differences, comparisons }
}
