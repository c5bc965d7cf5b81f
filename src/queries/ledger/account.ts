import { sql } from 'drizzle-orm'
import type { OwnerKind, Purpose } from '../../domain/ledger/accounts'
import type { EntryKind } from '../../domain/ledger/entry'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { OWNER_NAME } from './entries'

/** One line of an account, the newest first: by accounting day, and as they were written. Integer minor units. */
export interface AccountLine {
  entryId: string
  kind: EntryKind
  orderId: string | null
  orderNumber: string | null
  at: Date
  debit: number
  credit: number
}

export interface LedgerAccount {
  id: string
  code: string
  purpose: Purpose
  owner: OwnerKind
  ownerName: string
  restaurantId: string | null
  driverId: string | null
  currency: CurrencyCode
  side: 'debit' | 'credit'
  frozen: boolean
  /** On its own side: what an owner is owed, or what the house has. Of the house it may be below zero. */
  balance: number
  timeZone: string | null
  /** Of a customer's account. */
  walletId: string | null
}

const LINES = 100

/** An account and what it holds now; of the house the days that are added up, and what has come since. */
export function findAccount(db: Sql, id: string): Promise<LedgerAccount | undefined> {
  return db.row<LedgerAccount>(sql`
    select a.id, a.code, a.purpose, a.owner, ${OWNER_NAME} as "ownerName", a.restaurant_id as "restaurantId", a.driver_id as "driverId",
      a.currency, a.side, a.frozen, coalesce(a.balance, case a.side when 'debit' then 1 else -1 end * (
        coalesce((select sum(d.debits - d.credits) from ledger_days d where d.account_id = a.id), 0)
        + coalesce((select sum(p.amount) from postings p where p.account_id = a.id and p.seq > (select seq from ledger_rolled)), 0))) as balance,
      (select w.id from wallets w where w.customer_id = a.customer_id and w.currency::text = a.currency::text) as "walletId",
      (select m.time_zone from markets m where m.id = coalesce(a.market_id, (select r.market_id from restaurants r where r.id = a.restaurant_id),
        (select d.market_id from drivers d where d.id = a.driver_id), (select t.market_id from tax_authorities t where t.id = a.authority_id))) as "timeZone"
    from ledger_accounts a where a.id = ${id}`)
}

/** The last hundred lines of an account. */
export function findAccountLines(db: Sql, id: string): Promise<AccountLine[]> {
  return db.rows<AccountLine>(sql`
    select e.id as "entryId", e.kind, e.order_id as "orderId", o.number as "orderNumber", e.at, greatest(p.amount, 0) as debit, greatest(-p.amount, 0) as credit
    from (select * from postings where account_id = ${id} order by day desc, seq desc limit ${LINES}) p
      join journal_entries e on e.id = p.entry_id left join orders o on o.id = e.order_id
    order by p.day desc, p.seq desc`)
}
