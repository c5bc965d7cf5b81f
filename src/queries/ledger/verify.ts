import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/** Something that the ledger says of itself and that its postings do not bear out. */
export interface Difference {
  /** Which law is broken. */
  what: string
  /** The account, entry or day that it is about. */
  where: string
  said: number
  /** By the postings, in minor units. */
  found: number
}

export interface Verdict {
  entries: number
  postings: number
  accounts: number
  differences: Difference[]
}

/**
 * Adds up every posting anew and names whatever says otherwise: balances, days, entries out of balance, owners below zero, lines that belong
 * nowhere. Reads the whole ledger, as one moment shows it.
 */
export async function verifyLedger(db: Sql): Promise<Verdict> {
  const differences = await db.rows<Difference>(sql`
    with sums as (
      select account_id, sum(amount) as amount, count(*) as lines from postings group by 1
    ), days as (
      select market_id, day, account_id, sum(greatest(amount, 0)) as debits, sum(greatest(-amount, 0)) as credits
      from postings where seq <= (select seq from ledger_rolled) group by 1, 2, 3
    )
    select 'balance' as what, a.code as where, a.balance as said, coalesce(s.amount, 0) * case a.side when 'debit' then 1 else -1 end as found
      from ledger_accounts a left join sums s on s.account_id = a.id
      where a.balance is not null and a.balance <> coalesce(s.amount, 0) * case a.side when 'debit' then 1 else -1 end
    union all
    select 'below zero', a.code, 0, s.amount * case a.side when 'debit' then 1 else -1 end from ledger_accounts a join sums s on s.account_id = a.id
      where a.balance is not null and s.amount * case a.side when 'debit' then 1 else -1 end < 0
    union all
    select 'entry out of balance', e.key, 0, coalesce(sum(p.amount), 0) from journal_entries e left join postings p on p.entry_id = e.id
      group by e.id having coalesce(sum(p.amount), 1) <> 0
    union all
    select 'amount of an entry', e.key, e.amount, coalesce(sum(p.amount), 0) from journal_entries e join postings p on p.entry_id = e.id and p.amount > 0
      group by e.id having e.amount <> sum(p.amount)
    union all
    select 'line without its entry or account', p.entry_id::text, 0, p.amount from postings p left join journal_entries e on e.id = p.entry_id
      left join ledger_accounts a on a.id = p.account_id
      where e.id is null or a.id is null or a.currency::text <> e.currency::text or e.market_id <> p.market_id or e.day <> p.day
    union all
    select 'grants of a wallet', a.code, g.remaining, a.balance
      from ledger_accounts a join wallets w on a.id in (w.credit_account_id, w.points_account_id), lateral (
        select coalesce(sum(remaining), 0) as remaining from wallet_grants g where g.wallet_id = w.id and g.purpose = a.purpose::text) g
      where a.balance <> g.remaining
    union all
    select 'day', coalesce(d.day, t.day)::text || ' ' || coalesce(d.account_id, t.account_id)::text,
        coalesce(d.debits - d.credits, 0), coalesce(t.debits - t.credits, 0)
      from ledger_days d full join days t using (market_id, day, account_id)
      where (d.debits, d.credits) is distinct from (t.debits, t.credits)
    order by 1, 2`)
  const counts = await db.row<Omit<Verdict, 'differences'>>(sql`
    select (select count(*) from journal_entries) as entries, (select count(*) from postings) as postings, (select count(*) from ledger_accounts) as accounts`)
  return { entries: 0, postings: 0, accounts: 0, ...counts, differences }
}
