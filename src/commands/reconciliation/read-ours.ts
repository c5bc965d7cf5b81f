import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { AttemptKind, AttemptStatus } from '../../domain/payments/attempts'
import type { Provider } from '../../domain/payments/providers'
import type { OurMovement } from '../../domain/reconciliation/movement'
import { dayAfter } from '../../domain/reconciliation/run'
import type { Sql } from '../../ports/database'
import { AGREED, type AgreedRow, agreedFees } from './agreed-fees'

/** A movement, and where it belongs. */
export type Attempted = OurMovement & { readonly marketId: string; readonly orderId: string | null }

interface Row extends AgreedRow {
  id: string
  kind: AttemptKind
  status: AttemptStatus
  marketId: string
  orderId: string | null
  currency: CurrencyCode
  amount: number
  fee: number | null
  /** Posted for it on the clearing account; null: it is of a kind that another part books. */
  booked: number | null
  bookedFee: number
  reference: string | null
  original: string | null
  day: string
}

/** So long a movement may take from its call to its end; what takes longer is found when its own day is compared. */
const DAYS_BESIDE = 2

/** What we have asked of a provider around a day (UTC), and of what is done what stands on its clearing account. */
export async function readOurs(db: Sql, provider: Provider, day: string): Promise<Attempted[]> {
  const [from, to] = [dayAfter(day, -DAYS_BESIDE), dayAfter(day, DAYS_BESIDE + 1)]
  const posted = (key: ReturnType<typeof sql>) => sql`coalesce((
    select abs(sum(p.amount)) from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts c on c.id = p.account_id
    where e.key = ${key} and c.purpose = 'clearing' and c.provider = a.provider::text), 0)`
  const rows = await db.rows<Row>(sql`
    select a.id, a.kind, a.status, a.market_id as "marketId", a.order_id as "orderId", a.currency, a.amount, a.fee, a.reference, a.original,
      case when a.refund_id is not null then ${posted(sql`'refund:' || a.refund_id`)}
        when a.payment_id is not null and a.kind in ('capture', 'collect') then ${posted(sql`'payment:' || a.payment_id || ':captured'`)} end as booked,
      ${posted(sql`'attempt:' || a.id || ':fee'`)} as "bookedFee",
      to_char(coalesce(a.settled_at, a.called_at, a.created_at) at time zone 'UTC', 'YYYY-MM-DD') as day, ${AGREED}
    from payment_attempts a join markets m on m.id = a.market_id
    where a.provider::text = ${provider} and a.kind in ('capture', 'collect', 'refund', 'payout')
      and greatest(a.created_at, coalesce(a.settled_at, a.created_at)) >= ${from}::timestamp at time zone 'UTC'
      and a.created_at < ${to}::timestamp at time zone 'UTC'
    order by a.created_at, a.id`)
  return rows.map(movementOf)
}

function movementOf(row: Row): Attempted {
  const { id, kind, status, marketId, orderId, currency, amount, fee, booked, bookedFee, reference, original, day } =
    row
  const incoming = kind === 'capture' || kind === 'collect'
  const done = status === 'succeeded'
  return {
    attemptId: id,
    direction: incoming ? 'in' : 'out',
    currency,
    amount: done ? (booked ?? amount) : amount,
    fee: incoming && fee === null ? null : bookedFee,
    // A card is charged under the name of its payment.
    references: [reference, kind === 'capture' ? original : null].filter((name) => name !== null),
    state: done ? 'done' : status === 'refused' ? 'refused' : 'open',
    day,
    agreed: agreedFees(row),
    marketId,
    orderId,
  }
}
