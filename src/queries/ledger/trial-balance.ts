import { sql } from 'drizzle-orm'
import type { Purpose } from '../../domain/ledger/accounts'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

/** All accounts of one purpose together. Integer minor units. */
export interface TrialRow {
  purpose: Purpose
  currency: CurrencyCode
  accounts: number
  debits: number
  credits: number
  /** Debits less credits where the accounts grow by debit, else the other way round. */
  balance: number
  side: 'debit' | 'credit'
}

export interface TrialBalance {
  market: { id: string; slug: string; name: string }
  /** Up to the end of this calendar day of the market. */
  at: string
  rows: TrialRow[]
  /** Per currency; debits and credits are the same, or something is wrong. */
  totals: { currency: CurrencyCode; debits: number; credits: number }[]
}

/**
 * What a market's accounts come to at the end of a day: days that are added up, and what has been posted since.
 * @param market its short name or id
 * @param at YYYY-MM-DD; the market's today where it is not said
 */
export async function findTrialBalance(
  db: Sql,
  market: string,
  { at, now }: { at?: string | undefined; now: Date },
): Promise<TrialBalance | undefined> {
  const found = await db.row<TrialBalance['market'] & { today: string }>(sql`
    select id, slug, name, (${now}::timestamptz at time zone time_zone)::date::text as today from markets where slug = ${market} or id::text = ${market}`)
  if (!found) return undefined
  const { today, ...named } = found
  const day = at ?? today
  const rows = await db.rows<TrialRow>(sql`
    select a.purpose, a.currency, a.side, count(distinct a.id) as accounts, sum(s.debits) as debits, sum(s.credits) as credits,
      case a.side when 'debit' then sum(s.debits - s.credits) else sum(s.credits - s.debits) end as balance
    from (
      select account_id, sum(debits) as debits, sum(credits) as credits from ledger_days
        where market_id = ${named.id} and day <= ${day}::date group by 1
      union all
      select account_id, sum(greatest(amount, 0)), sum(greatest(-amount, 0)) from postings
        where seq > (select seq from ledger_rolled) and market_id = ${named.id} and day <= ${day}::date group by 1
    ) s join ledger_accounts a on a.id = s.account_id
    group by 1, 2, 3 order by a.currency, a.purpose`)
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  const sumOf = (currency: CurrencyCode, side: 'debits' | 'credits') =>
    rows.reduce((sum, row) => (row.currency === currency ? sum + row[side] : sum), 0)
  const totals = currencies.map((currency) => ({
    currency,
    debits: sumOf(currency, 'debits'),
    credits: sumOf(currency, 'credits'),
  }))
  return { market: named, at: day, rows, totals }
}
