import { type SQL, sql } from 'drizzle-orm'
import type { Period } from '../../domain/finance/period'

export interface Books {
  restaurantId: string
  /** The market's, in which days are days. */
  timeZone: string
  period: Period
}

/**
 * What was booked for a restaurant in a period, entry by entry, as the table `told`: its figures, and `net`, what the entry changed of what it is
 * owed. An entry is its when it moved one of its accounts, or delivered one of its orders (which may have left it nothing).
 * @param page which of them, and how many: `where … order by … limit …` on `e`; all where nothing is said
 */
export function restaurantEntries({ restaurantId, timeZone, period: { from, to } }: Books, page: SQL = sql``): SQL {
  return sql`
    touched as (
      select p.entry_id as id from ledger_accounts a join postings p on p.account_id = a.id
      where a.restaurant_id = ${restaurantId} and p.day between ${from}::date and ${to}::date
      union
      select e.id from orders o join journal_entries e on e.order_id = o.id and e.kind = 'order.delivered'
      where o.restaurant_id = ${restaurantId} and o.closed_at >= ${from}::date::timestamp at time zone ${timeZone}
        and o.closed_at < (${to}::date + 1)::timestamp at time zone ${timeZone}
    ), picked as (
      select e.id, e.kind, e.order_id, e.currency, e.day, e.at, n.words as reason, e.terms->'commission' as commission_terms
      from touched t join journal_entries e on e.id = t.id left join ledger_notes n on n.entry_id = e.id ${page}
    ), booked as (
      select e.*, p.net, p.commission, p.remitted, o.number, o.total, o.tip, o.tax, o.subtotal, o.tax_included, d.by_restaurant, d.by_platform,
        -- Of the platform's own fees, which is not the restaurant's business.
        coalesce((select sum(x.value::numeric) from jsonb_each_text(o.pricing->'taxes'->'ofFees') x), 0) as fee_tax,
        coalesce(e.kind = 'order.delivered', false) as sold
      from picked e left join orders o on o.id = e.order_id
        cross join lateral (
          select coalesce(sum(-p.amount) filter (where a.restaurant_id = ${restaurantId}), 0) as net,
            coalesce(sum(-p.amount) filter (where a.purpose = 'commission'), 0) as commission,
            coalesce(sum(-p.amount) filter (where a.purpose = 'tax'), 0) as remitted
          from postings p join ledger_accounts a on a.id = p.account_id where p.entry_id = e.id) p
        cross join lateral (
          select coalesce(sum((x->>'byRestaurant')::numeric), 0) as by_restaurant, coalesce(sum((x->>'byPlatform')::numeric), 0) as by_platform
          from jsonb_array_elements(o.discounts) x) d
    ), told as (
      select id, kind, order_id, number, currency, day, at, reason, commission_terms, net, sold::int as orders,
        case when sold then total end as paid, case when sold then tip end as tip,
        case when sold then subtotal else 0 end as sales,
        case when sold then by_restaurant else 0 end as by_restaurant,
        case when sold then by_platform else 0 end as by_platform,
        case when sold then commission else 0 end as commission,
        case when sold then tax - fee_tax else 0 end as tax,
        case when sold then remitted - fee_tax else 0 end as remitted,
        case when not sold then 0 when tax_included then fee_tax - remitted else tax - remitted end as tax_effect,
        case when not sold and order_id is not null then net else 0 end as corrections,
        case when order_id is not null then net else 0 end as earned
      from booked
    )`
}

/** The figures of one entry, by their names. */
export const ENTRY_FIGURES = sql`orders, sales, by_restaurant as "byRestaurant", by_platform as "byPlatform", commission, tax, remitted,
  tax_effect as "taxEffect", corrections, earned`

/** Their sums. */
export const SUMMED_FIGURES = sql`sum(orders) as orders, sum(sales) as sales, sum(by_restaurant) as "byRestaurant", sum(by_platform) as "byPlatform",
  sum(commission) as commission, sum(tax) as tax, sum(remitted) as remitted, sum(tax_effect) as "taxEffect", sum(corrections) as corrections,
  sum(earned) as earned`
