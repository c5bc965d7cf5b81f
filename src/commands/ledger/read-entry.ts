import { type SQL, sql } from 'drizzle-orm'
import type { Account } from '../../domain/ledger/accounts'
import type { EntryKind } from '../../domain/ledger/entry'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

export interface BookedEntry {
  marketId: string
  orderId: string | null
  kind: EntryKind
  currency: CurrencyCode
  postings: { account: Account; amount: number }[]
}

/** An entry as it was booked, its accounts named as the domain names them. @param condition over `e`, a journal entry */
export function readEntry(db: Sql, condition: SQL): Promise<BookedEntry | undefined> {
  return db.row<BookedEntry>(sql`
    select e.market_id as "marketId", e.order_id as "orderId", e.kind, e.currency, (
      select jsonb_agg(jsonb_build_object('amount', p.amount, 'account', jsonb_build_object('owner', a.owner, 'purpose', a.purpose,
        'ownerId', coalesce(a.customer_id::text, a.restaurant_id::text, a.driver_id::text, a.market_id::text, a.authority_id::text, a.provider))) order by p.seq)
      from postings p join ledger_accounts a on a.id = p.account_id where p.entry_id = e.id) as postings
    from journal_entries e where ${condition}`)
}
