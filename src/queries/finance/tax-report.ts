import { sql } from 'drizzle-orm'
import type { Period } from '../../domain/finance/period'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { TaxLevel } from '../../domain/tax/tax-rule'
import type { Sql } from '../../ports/database'
import type { RevenueMarket } from './revenue'

/** What one authority is due at one rate. Integer minor units. */
export interface TaxRow {
  /** Null: no authority was named, the market keeps it in its own account. */
  authorityId: string | null
  authority: string | null
  /** Of the rule that taxed; null where the market had a plain rate. */
  level: TaxLevel | null
  /** Our number there. */
  registration: string | null
  currency: CurrencyCode
  /** Null: booked before rates were kept. */
  basisPoints: number | null
  /** What was taxed, without the tax, less what was refunded of it. */
  base: number
  collected: number
  refunded: number
  /** collected − refunded. */
  toRemit: number
}

export interface TaxReport {
  market: RevenueMarket
  period: Period
  rows: TaxRow[]
}

/**
 * What the platform collected for each authority of a market in a period, by what the ledger booked of orders. What a refund takes off the base
 * is the base's share of the tax that it gave back. What several rules brought one authority is told by rule: what came or went in one sum is parted
 * as the refund says, or else as the order's own tax was, each part what is up to it less what is up to the one before, so that they add up.
 */
export async function findTaxReport(db: Sql, market: RevenueMarket, period: Period): Promise<TaxReport> {
  const rows = await db.rows<TaxRow>(sql`
    with due as (
      select a.id, a.authority_id, a.currency, t.name, t.registration from ledger_accounts a left join tax_authorities t on t.id = a.authority_id
      where a.purpose = 'tax' and coalesce(a.market_id, t.market_id) = ${market.id}
    ), moved as (
      select d.authority_id, d.name, d.registration, d.currency, coalesce(r.base, (s.terms->'tax'->>'base')::numeric) as base, r.level, r.rate, r.part,
        case when r.whole is null then -p.amount
          else round(-p.amount * r.up_to / nullif(r.whole, 0)) - round(-p.amount * (r.up_to - r.weight) / nullif(r.whole, 0)) end as tax
      from due d join postings p on p.account_id = d.id and p.day between ${period.from}::date and ${period.to}::date
        join journal_entries e on e.id = p.entry_id and e.order_id is not null
        left join journal_entries s on s.order_id = e.order_id and s.kind = 'order.delivered'
        left join refunds f on f.id = case when e.key like 'refund:%' then substr(e.key, 8, 36)::uuid end
        left join lateral (
          select q.*, sum(weight) over (order by place) as up_to, sum(weight) over () as whole
          from (
            select t.*, coalesce(w.amount, t.part) as weight
            from (
              select x.value->>'ruleId' as rule, min(x.value->>'level') as level, min((x.value->>'basisPoints')::numeric) as rate,
                sum((x.value->>'base')::numeric) as base, sum((x.value->>'amount')::numeric) as part, min(x.place) as place
              from jsonb_array_elements(s.terms->'tax'->'parts') with ordinality x (value, place)
              where (x.value->>'authorityId')::uuid is not distinct from d.authority_id
              group by 1, case when x.value->>'ruleId' is null then x.place end) t
            left join lateral (
              select sum((y.value->>'amount')::numeric) as amount from jsonb_array_elements(f.dues) y (value) where y.value->>'ruleId' = t.rule) w on true
          ) q) r on true
    )
    select authority_id as "authorityId", name as authority, registration, currency, level, rate as "basisPoints",
      coalesce(sum(round(base * tax / nullif(part, 0))), 0) as base, coalesce(sum(tax) filter (where tax > 0), 0) as collected,
      coalesce(-sum(tax) filter (where tax < 0), 0) as refunded, sum(tax) as "toRemit"
    from moved group by 1, 2, 3, 4, 5, 6 order by name nulls last, currency, level nulls first, rate desc`)
  return { market, period, rows }
}
