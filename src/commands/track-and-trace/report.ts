import { type SQL, sql } from 'drizzle-orm'
import type { PlannedReport } from '../../domain/track-and-trace/manifest'
import type { CommandContext } from '../context'

export interface Report extends PlannedReport {
  orderId: string
  restaurantId: string
  marketId: string
  licence: string | null
  reference: string | null
  place: number
  calls: number
  calledAt: Date | null
}

const COLUMNS = sql`t.id, t.order_id as "orderId", t.restaurant_id as "restaurantId", t.market_id as "marketId", t.kind, t.status,
  t.driver_id as "driverId", t.goods, t.licence, t.reference, t.place::int as place, t.calls::int as calls, t.called_at as "calledAt"`

/** Of an order that is locked, the oldest first. */
export function reportsOf(ctx: CommandContext, orderId: string): Promise<Report[]> {
  return findReports(ctx, sql`t.order_id = ${orderId}`)
}

export function findReports(ctx: Pick<CommandContext, 'rows'>, which: SQL): Promise<Report[]> {
  return ctx.rows<Report>(sql`select ${COLUMNS} from trace_reports t where ${which} order by t.order_id, t.place`)
}
