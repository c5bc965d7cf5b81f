import { type SQL, sql } from 'drizzle-orm'

/** The tax rules of a market in force at a moment, as `{ taxRules: TaxRule[] }` of the domain; `{}` where there are none. */
export function taxRulesOf(market: SQL, now: Date): SQL {
  return sql`coalesce((
    select jsonb_build_object('taxRules', jsonb_agg(jsonb_build_object('id', x.id, 'authorityId', x.authority_id, 'level', x.level,
      'ratePpm', (x.rate_percent * 10000)::int, 'step', x.step::int) order by x.step, x.id))
    from tax_rules x where x.market_id = ${market} and x.begins_at <= ${now} and (x.ends_at is null or ${now} < x.ends_at)
    having count(*) > 0), '{}')`
}
