import { sql } from 'drizzle-orm'
import type { Figures } from '../../domain/finance/figures'
import type { EntryKind } from '../../domain/ledger/entry'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { type Books, ENTRY_FIGURES, restaurantEntries } from './restaurant-entries'

/** One entry of an order: its delivery, or what was corrected of it later. */
export interface FinanceOrder extends Figures {
  entryId: string
  kind: EntryKind
  orderId: string
  number: string
  currency: CurrencyCode
  day: string
  at: Date
  /** All that the customer paid, and of it the driver's tip; null of a correction. */
  paid: number | null
  tip: number | null
  /** Null of a correction, and where it was not kept. */
  basisPoints: number | null
}

/** Where a page of entries ended. */
export interface After {
  at: Date
  id: string
}

/** A restaurant's orders with their split, the newest first, so many at a time. */
export function findFinanceOrders(
  db: Sql,
  books: Books,
  { after, limit }: { after?: After | undefined; limit: number },
): Promise<FinanceOrder[]> {
  const older = after ? sql`and (e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const page = sql`where e.order_id is not null ${older} order by e.at desc, e.id desc limit ${limit}`
  return db.rows<FinanceOrder>(sql`
    with ${restaurantEntries(books, page)}
    select id as "entryId", kind, order_id as "orderId", number, currency, day::text, at, paid, tip,
      (commission_terms->>'basisPoints')::numeric as "basisPoints", ${ENTRY_FIGURES}
    from told order by at desc, id desc`)
}
