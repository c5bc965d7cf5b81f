import { type SQL, sql } from 'drizzle-orm'

/** The tax rules of a market in force at a moment, as `{ taxRules: MarketTaxRule[] }` of the domain; `{}` where there are none. */
export function taxRulesOf(market: SQL, now: Date): SQL {
  return sql`coalesce((
    select jsonb_build_object('taxRules', jsonb_agg(jsonb_build_object('id', x.id, 'authorityId', x.authority_id, 'level', x.level,
      'ratePpm', (x.rate_percent * 10000)::int, 'step', x.step::int, 'scope', x.scope,
      'categories', (select coalesce(jsonb_agg(r.categories_id order by r."order"), '[]') from tax_rules_rels r where r.parent_id = x.id and r.path = 'categories'),
      'areas', case when x.place = 'areas' then (select coalesce(jsonb_agg(r.areas_id order by r."order"), '[]') from tax_rules_rels r where r.parent_id = x.id and r.path = 'areas') end,
      'fees', to_jsonb(array_remove(array[case when x.on_delivery then 'delivery' end, case when x.on_service then 'service' end,
        case when x.on_small_order then 'small_order' end], null))) order by x.step, x.id))
    from tax_rules x where x.market_id = ${market} and x.begins_at <= ${now} and (x.ends_at is null or ${now} < x.ends_at)
    having count(*) > 0), '{}')`
}
