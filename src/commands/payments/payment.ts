import { type SQL, sql } from 'drizzle-orm'
import { SYSTEM } from '../../domain/identity/actor'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Provider } from '../../domain/payments/providers'
import { type PaymentMethod, type PaymentStatus, paymentTransitionsOf } from '../../domain/payments/transitions'
import { findTransition } from '../../domain/transition'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

/** Amounts in integer minor units of `currency`. */
export interface Payment {
  id: string
  orderId: string | null
  /** Whose wallet it fills, where it is for no order; of an order's payment its customer, null for a guest. */
  customerId: string | null
  marketId: string
  method: PaymentMethod
  status: PaymentStatus
  amount: number
  captured: number
  /** Given back, or on its way. */
  refunded: number
  currency: CurrencyCode
  provider: Provider | null
  reference: string | null
  phone: string | null
}

const COLUMNS = sql`p.id, p.order_id as "orderId", coalesce(p.customer_id, (select o.customer_id from orders o where o.id = p.order_id)) as "customerId",
  p.market_id as "marketId", p.method, p.status, p.amount, p.captured, p.refunded, p.currency, p.provider, p.reference, p.phone`

/** An order's payments, oldest first. Its row is their lock: whoever decides by them has locked the order. */
export function paymentsOf(db: Sql, orderId: string): Promise<Payment[]> {
  return db.rows<Payment>(
    sql`select ${COLUMNS} from payments p where p.order_id = ${orderId} order by p.created_at, p.id`,
  )
}

/** A payment that fills the wallet of a customer. */
export async function topUpOf(db: Sql, customerId: string, id: string): Promise<Payment | undefined> {
  return db.row<Payment>(
    sql`select ${COLUMNS} from payments p where p.id = ${id} and p.customer_id = ${customerId} and p.order_id is null`,
  )
}

/** Of one that may be for no order. */
export function lockPayment(ctx: CommandContext, id: string): Promise<Payment | undefined> {
  return ctx.row<Payment>(sql`select ${COLUMNS} from payments p where p.id = ${id} for update of p`)
}

/** Whether it may still come to money. */
export const isOpen = ({ status }: Payment): boolean =>
  status === 'created' || status === 'processing' || status === 'requires_action' || status === 'unknown'

/**
 * The only way a payment changes its status: the transition table decides, then row and event move together.
 * @param set more columns to write
 * @throws WaybillError as `findTransition`
 */
export async function movePayment(
  ctx: CommandContext,
  payment: Payment,
  to: Exclude<PaymentStatus, 'created'>,
  set?: SQL,
): Promise<void> {
  const { id, orderId, customerId, marketId, status: from, method, amount, currency } = payment
  const { event } = findTransition(paymentTransitionsOf(method), { from, to, role: SYSTEM.role })
  await ctx.rows(
    sql`update payments set ${set ? sql`${set}, ` : sql``}status = ${to}, updated_at = ${ctx.now} where id = ${id}`,
  )
  ctx.emit(event, { paymentId: id, orderId, marketId, customerId, method, amount, currency, from, to })
}
