import { sql } from 'drizzle-orm'
import { addUp } from '../../domain/finance/add-up'
import { type Period, periodBefore } from '../../domain/finance/period'
import { REVENUES, type Revenue } from '../../domain/finance/revenue'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

export interface RevenueMarket {
  id: string
  slug: string
  name: string
  currency: CurrencyCode
  timeZone: string
}

export interface DayRevenue extends Revenue {
  /** YYYY-MM-DD of the market. */
  day: string
}

export interface MarketRevenue {
  market: RevenueMarket
  period: Period
  /** With which `before` compares. */
  periodBefore: Period
  /** That of the market first; always at least that one. */
  currencies: { currency: CurrencyCode; totals: Revenue; before: Revenue; days: DayRevenue[] }[]
}

/** @param wanted a market's short name or id */
export function findRevenueMarket(db: Sql, wanted: string): Promise<RevenueMarket | undefined> {
  return db.row<RevenueMarket>(sql`
    select id, slug, name, currency, time_zone as "timeZone" from markets where slug = ${wanted} or id::text = ${wanted}`)
}

/** What a market's orders came to and what of it is the platform's, day by day. */
export async function findRevenue(db: Sql, market: RevenueMarket, period: Period): Promise<MarketRevenue> {
  const before = periodBefore(period)
  const [days, daysBefore] = await Promise.all([findDays(db, market, period), findDays(db, market, before)])
  const currencies = [...new Set([market.currency, ...[...days, ...daysBefore].map(({ currency }) => currency)])]
  const of = (rows: typeof days, wanted: CurrencyCode): DayRevenue[] =>
    rows.flatMap(({ currency, ...row }) => (currency === wanted ? [row] : []))
  return {
    market,
    period,
    periodBefore: before,
    currencies: currencies.map((currency) => ({
      currency,
      totals: addUp(REVENUES, of(days, currency)),
      before: addUp(REVENUES, of(daysBefore, currency)),
      days: of(days, currency),
    })),
  }
}

/**
 * The house's accounts by their days, those that are added up and what came since; orders and their worth from the orders that were delivered,
 * because escrow moves for others too.
 */
function findDays(db: Sql, { id, timeZone }: RevenueMarket, { from, to }: Period) {
  return db.rows<DayRevenue & { currency: CurrencyCode }>(sql`
    with house as (
      select a.id, a.currency, a.purpose from ledger_accounts a left join tax_authorities t on t.id = a.authority_id
      where coalesce(a.market_id, t.market_id) = ${id} and a.balance is null and a.provider is null
    ), booked as (
      select h.currency, h.purpose, d.day, d.credits - d.debits as amount from house h join ledger_days d on d.account_id = h.id
        where d.day between ${from}::date and ${to}::date
      union all
      select h.currency, h.purpose, p.day, -p.amount from postings p join house h on h.id = p.account_id
        where p.seq > (select seq from ledger_rolled) and p.day between ${from}::date and ${to}::date
    ), money as (
      select currency, day, sum(amount) filter (where purpose = 'commission') as commission,
        sum(amount) filter (where purpose in ('service_fees', 'small_order_fees')) as service,
        sum(amount) filter (where purpose = 'cancellation_fees') as cancellation, -sum(amount) filter (where purpose = 'uncollected') as uncollected,
        sum(amount) filter (where purpose = 'delivery_margin') as delivery, -sum(amount) filter (where purpose = 'promotions') as promotions,
        -sum(amount) filter (where purpose = 'refunds') as refunds, -sum(amount) filter (where purpose = 'processing_fees') as processing,
        sum(amount) filter (where purpose = 'tax') as tax
      from booked group by 1, 2
    ), sold as (
      select currency, (closed_at at time zone ${timeZone})::date as day, count(*) as orders, sum(total) as gmv from orders
      where market_id = ${id} and status = 'delivered' and closed_at >= ${from}::date::timestamp at time zone ${timeZone}
        and closed_at < (${to}::date + 1)::timestamp at time zone ${timeZone} group by 1, 2
    )
    select coalesce(m.currency::text, s.currency::text) as currency, coalesce(m.day, s.day)::text as day, coalesce(orders, 0) as orders,
      coalesce(gmv, 0) as gmv, coalesce(commission, 0) as commission, coalesce(service, 0) as "serviceFees",
      coalesce(cancellation, 0) as "cancellationFees", coalesce(uncollected, 0) as uncollected, coalesce(delivery, 0) as "deliveryMargin", coalesce(promotions, 0) as promotions, coalesce(refunds, 0) as refunds,
      coalesce(processing, 0) as "processingFees", coalesce(tax, 0) as tax,
      coalesce(commission, 0) + coalesce(service, 0) + coalesce(cancellation, 0) + coalesce(delivery, 0) - coalesce(promotions, 0) - coalesce(refunds, 0)
        - coalesce(processing, 0) - coalesce(uncollected, 0) as revenue
    from money m full join sold s on s.currency::text = m.currency::text and s.day = m.day order by 2`)
}
