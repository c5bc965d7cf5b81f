import { sql } from 'drizzle-orm'
import { accountCode, cashHeld } from '../../domain/ledger/accounts'
import { claimAccount } from '../../domain/payouts/owners'
import type { Claim } from '../../domain/payouts/payable-now'
import { LIVE_PAYOUT_STATUSES } from '../../domain/payouts/transitions'
import type { Sql } from '../../ports/database'
import { OWNER_COLUMN, type Owner } from './owner'

/** What comes back to an account by itself was earned long ago. */
const NOT_EARNED = ['payout.requested', 'payout.returned', 'cash.netted'] as const

/** What an owner has and asked for at a virtual moment. */
export async function readClaim(db: Sql, owner: Owner, now: Date): Promise<Claim> {
  const { currency, kind, id, terms, timeZone } = owner
  const claim = accountCode(claimAccount(owner), currency)
  const cash = kind === 'driver' ? accountCode(cashHeld(id), currency) : null
  const since = new Date(now.getTime() - terms.holdDays * 86_400_000)
  const row = await db.row<Claim>(sql`
    select coalesce((select balance from ledger_accounts where code = ${claim}), 0) as balance,
      coalesce((select balance from ledger_accounts where code = ${cash}), 0) as "cashHeld",
      coalesce((select greatest(0, -sum(p.amount)) from ledger_accounts a join postings p on p.account_id = a.id
        join journal_entries e on e.id = p.entry_id
        where a.code = ${claim} and p.day >= (${since}::timestamptz at time zone ${timeZone})::date and e.at > ${since}
          and e.kind <> all(${sql.param([...NOT_EARNED])}::enum_journal_entries_kind[])), 0) as recent,
      coalesce((select sum(o.amount) from payouts o where o.${OWNER_COLUMN[kind]} = ${id}
        and o.status = any(${sql.param([...LIVE_PAYOUT_STATUSES])}::enum_payouts_status[])
        and (o.created_at at time zone ${timeZone})::date = (${now}::timestamptz at time zone ${timeZone})::date), 0) as today`)
  if (!row) throw new Error('a select without a table has a row')
  return row
}
