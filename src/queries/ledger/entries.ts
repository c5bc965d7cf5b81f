import { type SQL, sql } from 'drizzle-orm'
import type { OwnerKind, Purpose } from '../../domain/ledger/accounts'
import type { EntryKind } from '../../domain/ledger/entry'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

/** One line of an entry. Integer minor units of its currency; one of the two is 0. */
export interface BookedLine {
  accountId: string
  code: string
  purpose: Purpose
  owner: OwnerKind
  /** What the owner is called: of a person the name as staff knows it. */
  ownerName: string
  debit: number
  credit: number
}

export interface BookedEntry {
  id: string
  key: string
  kind: EntryKind
  orderId: string | null
  currency: CurrencyCode
  amount: number
  reason: string | null
  /** The entry that this one takes back. */
  reverses: string | null
  /** The entry that takes this one back. */
  reversedBy: string | null
  /** Calendar day of the market. */
  day: string
  at: Date
  actorRole: string
  actorId: string | null
  lines: BookedLine[]
}

/** The name of an account's owner, as `a` joins it. */
export const OWNER_NAME = sql`coalesce(a.provider,
  (select name from restaurants where id = a.restaurant_id), (select display_name from drivers where id = a.driver_id),
  (select name from markets where id = a.market_id), (select name from tax_authorities where id = a.authority_id), (select full_name from users where id = a.customer_id), '')`

function find(db: Sql, condition: SQL): Promise<BookedEntry[]> {
  return db.rows<BookedEntry>(sql`
    select e.id, e.key, e.kind, e.order_id as "orderId", e.currency, e.amount, (select n.words from ledger_notes n where n.entry_id = e.id) as reason, e.reverses_id as reverses,
      (select r.id from journal_entries r where r.reverses_id = e.id) as "reversedBy", e.day::text, e.at, e.actor_role as "actorRole",
      e.actor_id as "actorId", (
        select jsonb_agg(jsonb_build_object('accountId', a.id, 'code', a.code, 'purpose', a.purpose, 'owner', a.owner, 'ownerName', ${OWNER_NAME},
          'debit', greatest(p.amount, 0), 'credit', greatest(-p.amount, 0)) order by p.amount < 0, p.seq)
        from postings p join ledger_accounts a on a.id = p.account_id where p.entry_id = e.id) as lines
    from journal_entries e where ${condition}
    order by (select min(p.seq) from postings p where p.entry_id = e.id) limit 100`)
}

/** An entry with its lines, debits first. */
export async function findEntry(db: Sql, id: string): Promise<BookedEntry | undefined> {
  return (await find(db, sql`e.id = ${id}`))[0]
}

/** What was booked of an order, in the order of its happening. */
export function findEntriesOfOrder(db: Sql, orderId: string): Promise<BookedEntry[]> {
  return find(db, sql`e.order_id = ${orderId}`)
}
