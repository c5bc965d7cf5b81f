import { type SQL, sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { AttemptKind, AttemptStatus } from '../../domain/payments/attempts'
import type { Provider } from '../../domain/payments/providers'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

/** One call to a provider. Its id is the operation's there, so that however often it is made it has one effect. */
export interface Attempt {
  id: string
  kind: AttemptKind
  status: AttemptStatus
  provider: Provider
  marketId: string
  orderId: string | null
  paymentId: string | null
  refundId: string | null
  payoutId: string | null
  /** Integer minor units. */
  amount: number
  currency: CurrencyCode
  /** What the provider kept; null as long as it has not said. */
  fee: number | null
  reference: string | null
  /** Of what is captured, released or given back. */
  original: string | null
  card: string | null
  /** The provider's name of whose saved card it is. */
  customer: string | null
  holderAbsent: boolean
  phone: string | null
  description: string | null
  dial: string | null
  calls: number
  calledAt: Date | null
  createdAt: Date
}

const COLUMNS = sql`a.id, a.kind, a.status, a.provider, a.market_id as "marketId", a.order_id as "orderId", a.payment_id as "paymentId",
  a.refund_id as "refundId", a.payout_id as "payoutId", a.amount, a.currency, a.fee, a.reference, a.original, a.card, a.customer,
  a.holder_absent as "holderAbsent", a.phone,
  a.description, a.dial, a.calls, a.called_at as "calledAt", a.created_at as "createdAt"`

export async function findAttempts(db: Sql, condition: SQL): Promise<Attempt[]> {
  return db.rows<Attempt>(sql`select ${COLUMNS} from payment_attempts a where ${condition}`)
}

/** Locked until the transaction ends. Whoever also locks its order locks that first. */
export async function lockAttempt(ctx: CommandContext, id: string): Promise<Attempt | undefined> {
  return ctx.row<Attempt>(sql`select ${COLUMNS} from payment_attempts a where a.id = ${id} for update`)
}

/** Whether a kind of call tells what the provider keeps of it. */
export const tellsFee = (kind: AttemptKind): boolean => kind === 'capture' || kind === 'collect'
