import { type SQL, sql } from 'drizzle-orm'
import type { EntryKind } from '../../domain/ledger/entry'
import { kindsOf, MOVEMENT_CATEGORIES, type MovementCategory, type WalletPurpose } from '../../domain/wallets/movement'
import type { Sql } from '../../ports/database'

/** One line of a wallet's accounts. Integer minor units, above zero where it came in. */
export interface Movement {
  /** Grows with time: where a page ends, the next begins. */
  seq: number
  entryId: string
  purpose: WalletPurpose
  kind: EntryKind
  amount: number
  orderId: string | null
  orderNumber: string | null
  /** The other customer of a transfer. */
  otherName: string | null
  reason: string | null
  day: string
  at: Date
}

/** Accounts of a wallet. */
const accountsOf = (walletId: string) => sql`
  (select unnest(array[account_id, credit_account_id, points_account_id]) from wallets where id = ${walletId})`

function find(db: Sql, walletId: string, which: SQL, order: SQL): Promise<Movement[]> {
  return db.rows<Movement>(sql`
    select p.seq, e.id as "entryId", a.purpose, e.kind, -p.amount as amount, e.order_id as "orderId", o.number as "orderNumber", n.words as reason,
      p.day::text, e.at, (
        select u.full_name from postings q join ledger_accounts b on b.id = q.account_id join users u on u.id = b.customer_id
        where e.kind = 'wallet.transferred' and q.entry_id = e.id and b.customer_id <> a.customer_id limit 1) as "otherName"
    from postings p join ledger_accounts a on a.id = p.account_id join journal_entries e on e.id = p.entry_id left join orders o on o.id = e.order_id
      left join ledger_notes n on n.entry_id = e.id
    where p.account_id in ${accountsOf(walletId)} and ${which} order by p.seq ${order}`)
}

const NOT_CORRECTIONS = sql.join(
  MOVEMENT_CATEGORIES.flatMap((category) => kindsOf(category).map((kind) => sql`${kind}`)),
  sql`, `,
)

function ofCategory(category: MovementCategory): SQL {
  if (category === 'correction') return sql`e.kind::text not in (${NOT_CORRECTIONS})`
  const kinds = sql`e.kind::text in (${sql.join(
    kindsOf(category).map((kind) => sql`${kind}`),
    sql`, `,
  )})`
  if (category === 'transfer_in') return sql`${kinds} and p.amount < 0`
  return category === 'transfer_out' ? sql`${kinds} and p.amount > 0` : kinds
}

/** A page of a wallet's history, the newest first. @param before the `seq` that the page before ended with */
export function findMovements(
  db: Sql,
  walletId: string,
  { category, before, limit }: { category?: MovementCategory; before?: number; limit: number },
): Promise<Movement[]> {
  const which = sql`${category ? ofCategory(category) : sql`true`} and ${before ? sql`p.seq < ${before}` : sql`true`}`
  return find(db, walletId, which, sql`desc limit ${limit}`)
}

/** What a statement tells: what each account held before its first day, and every movement of its days in their order. */
export async function findStatement(db: Sql, walletId: string, { from, to }: { from: string; to: string }) {
  const opening = await db.rows<{ purpose: WalletPurpose; balance: number }>(sql`
    select a.purpose, coalesce(-sum(p.amount), 0) as balance from ledger_accounts a left join postings p on p.account_id = a.id and p.day < ${from}::date
    where a.id in ${accountsOf(walletId)} group by 1`)
  const movements = await find(db, walletId, sql`p.day between ${from}::date and ${to}::date`, sql`asc`)
  return { opening: new Map(opening.map(({ purpose, balance }) => [purpose, balance])), movements }
}
