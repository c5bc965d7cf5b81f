import { type SQL, sql } from 'drizzle-orm'

/** The published versions of a market's rules (an alias of its row), as `Edition[]`; null where it has none. */
export function ruleEditions(market: string): SQL {
  return sql`(
    select jsonb_agg(jsonb_build_object('id', k.id, 'version', k.version, 'effectiveFrom', k.effective_from))
    from rule_packs k where k.market_id = ${sql.identifier(market)}.id and k.state = 'published')`
}
