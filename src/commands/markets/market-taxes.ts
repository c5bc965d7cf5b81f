import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { MarketTaxRule } from '../../domain/tax/tax-rule'
import type { TaxTerms } from '../../domain/tax/tell-taxes'
import type { Sql } from '../../ports/database'
import { taxRulesOf } from './tax-rules'

interface MarketTaxes {
  currency: CurrencyCode
  /** Its rules wherever they hold. */
  terms: TaxTerms & { taxRules?: readonly MarketTaxRule[] }
  /** Their names, by id. */
  authorities: Record<string, string>
}

/** How a market taxes at a moment, as `loadMarket` has it for orders: its rules, or the plain rate of its tariff or its own. */
export async function marketTaxes(db: Sql, marketId: string, now: Date): Promise<MarketTaxes | undefined> {
  return db.row<MarketTaxes>(sql`
    select m.currency, jsonb_build_object('taxBasisPoints', coalesce(t.tax_basis_points, m.tax_basis_points),
      'taxIncluded', coalesce(t.tax_included, m.tax_included), 'taxShares', (
        select coalesce(jsonb_agg(jsonb_build_object('authorityId', a.id, 'basisPoints', a.share_basis_points) order by a.id), '[]')
        from tax_authorities a where a.market_id = m.id)) || ${taxRulesOf(sql`m.id`, now)} as terms,
      (select coalesce(jsonb_object_agg(a.id, a.name), '{}') from tax_authorities a where a.market_id = m.id) as authorities
    from markets m left join lateral (
      select * from tariffs where market_id = m.id and begins_at <= ${now} order by begins_at desc limit 1) t on true
    where m.id = ${marketId}`)
}
