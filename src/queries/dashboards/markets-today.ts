import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import { localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import type { MarketHead } from './market-head'

/** More markets than this need a report and not a glance. */
const MAX_MARKETS = 12

/** A market's day in its own money and its own time. */
export interface MarketToday {
  id: string
  slug: string
  name: string
  currency: CurrencyCode
  from: string
  to: string
  open: number
  delivered: number
  /** Declined, cancelled or returned. */
  lost: number
  revenue: number
}

type Row = Pick<MarketToday, 'id' | 'open' | 'delivered' | 'lost' | 'revenue'>

/** Every market's today side by side; the sums of two are never added, not even where they share a currency. */
export async function findMarketsToday(db: Sql, markets: readonly MarketHead[], now: Date): Promise<MarketToday[]> {
  const shown = markets.slice(0, MAX_MARKETS).map((market) => ({ ...market, day: localDay(now, market.timeZone) }))
  const rows = await db.rows<Row>(sql`
    select w.id, live.open, today.delivered, today.lost, today.revenue
    from unnest(${sql.param(shown.map(({ id }) => id))}::uuid[], ${sql.param(shown.map(({ day }) => day.from))}::timestamptz[],
        ${sql.param(shown.map(({ day }) => day.to))}::timestamptz[]) w (id, "from", "to")
      cross join lateral (select count(*) as open from orders o where o.market_id = w.id and o.closed_at is null) live
      cross join lateral (
        select count(*) filter (where o.status = 'delivered') as delivered, count(*) filter (where o.status <> 'delivered') as lost,
          coalesce(sum(o.total - o.tip) filter (where o.status = 'delivered'), 0) as revenue
        from orders o where o.market_id = w.id and o.closed_at >= w."from" and o.closed_at < w."to"
      ) today`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shown.map(({ id, slug, name, currency, day }) => ({
    id,
    slug,
    name,
    currency,
    from: day.from.toISOString(),
    to: day.to.toISOString(),
    open: 0,
    delivered: 0,
    lost: 0,
    revenue: 0,
    ...byId.get(id),
  }))
}
