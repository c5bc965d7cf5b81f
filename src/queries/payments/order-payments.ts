import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { AttemptKind, AttemptStatus } from '../../domain/payments/attempts'
import type { DisputeStatus } from '../../domain/payments/disputes'
import type { Provider } from '../../domain/payments/providers'
import type { RefundCause, RefundStatus } from '../../domain/payments/refund-causes'
import type { PaymentMethod, PaymentStatus } from '../../domain/payments/transitions'
import type { Fault } from '../../domain/refunds/faults'
import type { Sql } from '../../ports/database'

/** A call of a provider and what it answered. Moments are ISO 8601. */
export interface PaymentCall {
  id: string
  what: 'call'
  kind: AttemptKind
  status: AttemptStatus
  provider: Provider
  amount: number
  fee: number | null
  reference: string | null
  code: string | null
  message: string | null
  at: string
}

export interface PaymentRefund {
  id: string
  what: 'refund'
  status: RefundStatus
  method: PaymentMethod
  amount: number
  cause: RefundCause
  fault: Fault | null
  reason: string | null
  failure: string | null
  /** Failed, and nothing was made in its place yet. */
  again: boolean
  at: string
}

export interface PaymentDispute {
  id: string
  what: 'dispute'
  status: DisputeStatus
  amount: number
  fee: number
  reference: string
  reason: string | null
  at: string
}

export type PaymentStep = PaymentCall | PaymentRefund | PaymentDispute

/** A payment of an order with all that happened to it, the first thing first. Amounts in integer minor units of `currency`. */
export interface OrderPayment {
  id: string
  method: PaymentMethod
  status: PaymentStatus
  provider: Provider | null
  reference: string | null
  amount: number
  captured: number
  refunded: number
  currency: CurrencyCode
  failure: string | null
  steps: PaymentStep[]
}

/** For the desk: what providers answered is nobody else's business. */
export async function findOrderPayments(db: Sql, orderId: string): Promise<OrderPayment[]> {
  const payments = await db.rows<Omit<OrderPayment, 'steps'> & { steps: PaymentStep[] | null }>(sql`
    select p.id, p.method, p.status, p.provider, p.reference, p.amount, p.captured, p.refunded, p.currency, p.failure, (
      select jsonb_agg(s.step order by s.created_at, s.id) from (
        select a.created_at, a.id, jsonb_build_object('what', 'call', 'id', a.id, 'kind', a.kind, 'status', a.status, 'provider', a.provider,
          'amount', a.amount, 'fee', a.fee, 'reference', a.reference, 'code', a.code, 'message', a.message, 'at', a.created_at) as step
        from payment_attempts a where a.payment_id = p.id
        union all select r.created_at, r.id, jsonb_build_object('what', 'refund', 'id', r.id, 'status', r.status, 'method', r.method,
          'amount', r.amount, 'cause', r.cause, 'fault', r.fault, 'reason', r.reason, 'failure', r.failure, 'at', r.created_at,
          'again', r.status = 'failed' and not exists (select from refunds n where n.retry_of_id = r.id))
        from refunds r where r.payment_id = p.id
        union all select d.created_at, d.id, jsonb_build_object('what', 'dispute', 'id', d.id, 'status', d.status, 'amount', d.amount,
          'fee', d.fee, 'reference', d.reference, 'reason', d.reason, 'at', d.created_at)
        from disputes d where d.payment_id = p.id) s) as steps
    from payments p where p.order_id = ${orderId} order by p.created_at, p.id`)
  return payments.map((payment) => ({ ...payment, steps: payment.steps ?? [] }))
}
