import { type SQL, sql } from 'drizzle-orm'
import { FRESH_SECONDS, PLAIN } from '../../domain/surge/surge-policy'

/** The multipliers of a market's cells in which deliveries cost more, by cell. */
export function surgingCells(marketId: SQL): SQL {
  return sql`(
    select coalesce(jsonb_object_agg(s.cell, s.multiplier), '{}') from surge_cells s
    where s.market_id = ${marketId} and s.multiplier > ${PLAIN} and s.looked_at > now() - make_interval(secs => ${FRESH_SECONDS}))`
}
