import { sql } from 'drizzle-orm'
import type { RefundCause } from '../../domain/payments/refund-causes'
import type { PaymentMethod } from '../../domain/payments/transitions'
import type { Fault } from '../../domain/refunds/faults'
import type { GivenBack } from '../../domain/refunds/plan-refund'
import type { RefundMoved } from '../../events/money-events'
import type { CommandContext } from '../context'
import { openAttempt } from './open-attempt'
import { movePayment, type Payment } from './payment'

interface Wish {
  /** Integer minor units of the payment's currency. */
  readonly amount: number
  readonly cause: RefundCause
  readonly reason?: string
  /** Not where it came from, which takes it no more: to the customer's wallet, or to a guest over the counter. */
  readonly otherwise?: boolean
  /** In place of which it is made. */
  readonly retryOf?: string
  /** Of a delivered order: what goes back, and whose fault it is. */
  readonly of?: {
    /** The same for all that is given back at once. */
    readonly request: string
    readonly fault: Fault
    readonly items: readonly { readonly id: string; readonly name: string; readonly quantity: number }[]
    readonly part: GivenBack
  }
}

/**
 * So much of a payment goes back where it came from; its order is locked, and what is booked for it is the caller's. PostgreSQL refuses more
 * than was taken.
 * @returns the refund's id, by which it is booked
 */
export async function openRefund(
  ctx: CommandContext,
  payment: Payment,
  { amount, cause, reason, of, otherwise = false, retryOf }: Wish,
): Promise<string> {
  const { id: paymentId, orderId, marketId, currency, reference, phone } = payment
  const id = ctx.newId()
  const provider = otherwise ? null : payment.provider
  const method = goesBackBy(otherwise ? { ...payment, method: 'cash' } : payment)
  const status = provider ? 'processing' : method === 'cash' ? 'created' : 'paid'
  const {
    goods = 0,
    toCustomer = 0,
    tax = 0,
    commission = 0,
    extras = null,
    extraTaxes = null,
    dues = null,
  } = of?.part ?? {}
  await ctx.rows(sql`
    with given as (update payments set refunded = refunded + ${amount}, updated_at = ${ctx.now} where id = ${paymentId})
    insert into refunds (id, order_id, payment_id, market_id, method, status, amount, currency, cause, reason, requested_by_id, settled_at, created_at,
      updated_at, fault, request, items, goods, to_customer, tax, commission, extras, extra_taxes, dues, retry_of_id)
    values (${id}, ${orderId}, ${paymentId}, ${marketId}, ${method}, ${status}, ${amount}, ${currency}, ${cause}, ${reason ?? null},
      ${ctx.actor.userId ?? null}, ${status === 'paid' ? ctx.now : null}, ${ctx.now}, ${ctx.now}, ${of?.fault ?? null}, ${of?.request ?? null},
      ${of ? JSON.stringify(of.items) : null}::jsonb, ${goods}, ${toCustomer}, ${tax}, ${commission},
      ${extras && JSON.stringify(extras)}::jsonb, ${extraTaxes && JSON.stringify(extraTaxes)}::jsonb, ${dues && JSON.stringify(dues)}::jsonb,
      ${retryOf ?? null})`)
  tellRefund(ctx, payment, { refundId: id, method, amount, status })
  const given = { ...payment, refunded: payment.refunded + amount }
  if (provider)
    await openAttempt(ctx, {
      kind: 'refund',
      provider,
      marketId,
      orderId,
      paymentId,
      refundId: id,
      amount,
      currency,
      phone,
      original: reference,
      description: reason,
    })
  else if (status === 'paid') await showRefund(ctx, given)
  return id
}

/** What was paid in cash goes to the customer's wallet; a guest has none, and takes it at the office. */
const goesBackBy = ({ method, customerId }: Payment): PaymentMethod =>
  method === 'cash' && customerId ? 'wallet' : method

/** Says how a refund of a payment stands. */
export function tellRefund(
  ctx: CommandContext,
  { id: paymentId, orderId, customerId, marketId, currency }: Payment,
  refund: Pick<RefundMoved, 'refundId' | 'method' | 'amount' | 'status'>,
): void {
  const name = refund.status === 'failed' ? 'refund.failed' : refund.status === 'paid' ? 'refund.paid' : 'refund.opened'
  ctx.emit(name, { ...refund, paymentId, orderId, customerId, marketId, currency })
}

/** What a payment is called of which some was given back. */
export async function showRefund(ctx: CommandContext, payment: Payment): Promise<void> {
  const to = payment.refunded === payment.captured ? 'refunded' : 'partially_refunded'
  if (to !== payment.status) await movePayment(ctx, payment, to)
}
