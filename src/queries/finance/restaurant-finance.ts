import { sql } from 'drizzle-orm'
import { addUp } from '../../domain/finance/add-up'
import { FIGURES, type Figures } from '../../domain/finance/figures'
import { type Period, periodBefore } from '../../domain/finance/period'
import type { CommissionTier } from '../../domain/ledger/commission'
import type { EntryKind } from '../../domain/ledger/entry'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { type Books, restaurantEntries, SUMMED_FIGURES } from './restaurant-entries'

export interface FinanceHead {
  id: string
  name: string
  slug: string
  market: { slug: string; name: string; currency: CurrencyCode; timeZone: string }
}

export interface DayFigures extends Figures {
  /** YYYY-MM-DD of the market. */
  day: string
}

/** What the commission was taken on, at one rate of one plan. */
export interface CommissionRow {
  /** Null: booked before rates were kept. */
  tier: CommissionTier | null
  /** Null: no plan was in force, or it was not kept. */
  plan: string | null
  basisPoints: number
  base: number
  amount: number
  orders: number
}

/** What changed what is owed and was of no order, as a payout. */
export interface Movement {
  entryId: string
  kind: EntryKind
  day: string
  at: Date
  reason: string | null
  /** Minor units; below zero where it was paid out. */
  amount: number
}

/** A restaurant's money in one currency. */
export interface CurrencyFinance {
  currency: CurrencyCode
  /** What the platform owes it, and what it owes the platform, now. */
  balance: { payable: number; receivable: number }
  totals: Figures
  before: Figures
  /** Those on which something was booked. */
  days: DayFigures[]
  commission: CommissionRow[]
  movements: Movement[]
}

export interface RestaurantFinance {
  restaurant: FinanceHead
  period: Period
  /** With which `before` compares. */
  periodBefore: Period
  /** That of its market first; always at least that one. */
  currencies: CurrencyFinance[]
}

type InCurrency<T> = T & { currency: CurrencyCode }

export function findFinanceHead(db: Sql, restaurantId: string): Promise<FinanceHead | undefined> {
  return db.row<FinanceHead>(sql`
    select r.id, r.name, r.slug, jsonb_build_object('slug', m.slug, 'name', m.name, 'currency', m.currency, 'timeZone', m.time_zone) as market
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
}

/** What a restaurant earned in a period, what it is owed now, and from what that came. */
export async function findRestaurantFinance(
  db: Sql,
  restaurant: FinanceHead,
  period: Period,
): Promise<RestaurantFinance> {
  const { timeZone, currency: own } = restaurant.market
  const before = periodBefore(period)
  const books = { restaurantId: restaurant.id, timeZone, period }
  const [balances, days, daysBefore, commission, movements] = await Promise.all([
    findBalances(db, restaurant.id),
    findDays(db, books),
    findDays(db, { ...books, period: before }),
    findCommission(db, books),
    findMovements(db, books),
  ])
  const known = [...balances, ...days, ...daysBefore, ...movements].map(({ currency }) => currency)
  const of = <T extends object>(rows: InCurrency<T>[], wanted: CurrencyCode) =>
    rows.flatMap(({ currency, ...row }) => (currency === wanted ? [row] : []))
  const currencies = [...new Set([own, ...known])].map((currency) => ({
    currency,
    balance: of(balances, currency)[0] ?? { payable: 0, receivable: 0 },
    totals: addUp(FIGURES, of(days, currency)),
    before: addUp(FIGURES, of(daysBefore, currency)),
    days: of(days, currency),
    commission: of(commission, currency),
    movements: of(movements, currency),
  }))
  return { restaurant, period, periodBefore: before, currencies: currencies as CurrencyFinance[] }
}

function findBalances(db: Sql, restaurantId: string) {
  return db.rows<InCurrency<CurrencyFinance['balance']>>(sql`
    select currency, coalesce(sum(balance) filter (where purpose = 'payable'), 0) as payable,
      coalesce(sum(balance) filter (where purpose = 'receivable'), 0) as receivable
    from ledger_accounts where restaurant_id = ${restaurantId} group by 1`)
}

function findDays(db: Sql, books: Books) {
  return db.rows<InCurrency<DayFigures>>(sql`
    with ${restaurantEntries(books)}
    select currency, day::text, ${SUMMED_FIGURES} from told where order_id is not null group by 1, 2 order by 2`)
}

function findCommission(db: Sql, books: Books) {
  return db.rows<InCurrency<CommissionRow>>(sql`
    with ${restaurantEntries(books)}, rated as (
      select currency, commission, commission_terms->>'tier' as tier, (commission_terms->>'planId')::uuid as plan_id,
        coalesce((commission_terms->>'base')::numeric, greatest(sales - by_restaurant, 0)) as base,
        (commission_terms->>'basisPoints')::numeric as rate
      from told where orders > 0
    ), known as (
      select currency, tier, plan_id, base, commission, coalesce(rate, round(10000 * commission / nullif(base, 0)), 0) as rate from rated
    )
    select k.currency, k.tier, c.name as plan, k.rate as "basisPoints", sum(k.base) as base, sum(k.commission) as amount, count(*) as orders
    from known k left join commission_plans c on c.id = k.plan_id
    group by 1, 2, 3, 4 order by sum(k.base) desc, 4`)
}

function findMovements(db: Sql, books: Books) {
  return db.rows<InCurrency<Movement>>(sql`
    with ${restaurantEntries(books)}
    select currency, id as "entryId", kind, day::text, at, reason, net as amount from told
    where order_id is null and net <> 0 order by at desc, id desc limit 200`)
}
