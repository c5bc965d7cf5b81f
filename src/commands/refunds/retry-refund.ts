import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { refundAgain } from '../../domain/ledger/payment-entries'
import { refundedTo } from '../../domain/ledger/refund-entries'
import type { RefundCause, RefundStatus } from '../../domain/payments/refund-causes'
import type { Fault } from '../../domain/refunds/faults'
import type { GivenBack } from '../../domain/refunds/plan-refund'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { readEntry } from '../ledger/read-entry'
import { lockOrder } from '../orders/order'
import { openRefund } from '../payments/open-refund'
import { paidBy } from '../payments/paid-by'
import { lockPayment } from '../payments/payment'
import { openWallet } from '../wallets/wallet'

export const RetryRefund = z.object({
  refundId: z.uuid(),
  /** `source`: the card or telephone once more. `customer`: what that takes no more goes to his wallet, or to a guest over the counter. */
  to: z.enum(['source', 'customer']).default('source'),
})

interface Failed extends GivenBack {
  paymentId: string
  status: RefundStatus
  amount: number
  cause: RefundCause
  reason: string | null
  fault: Fault | null
  request: string | null
  items: { id: string; name: string; quantity: number }[] | null
  retried: boolean
}

/**
 * Gives anew what a failed refund did not bring, once; by another refund, whose books are those of the first. The order's row is the lock.
 * @throws WaybillError `not_found`; `illegal_transition` where it has not failed; `already_booked` where it was made again already, or what it was
 *   of went back otherwise since
 */
export const retryRefund = command('refund.retry', RetryRefund, async (ctx, { refundId, to }) => {
  const failed = await lockFailed(ctx, refundId)
  const payment = await lockPayment(ctx, failed.paymentId)
  const booked = await readEntry(ctx, sql`e.key = ${`refund:${refundId}`}`)
  const { amount, cause, reason, fault, request, items } = failed
  if (!payment || !booked || failed.retried || amount > payment.captured - payment.refunded)
    throw new WaybillError('already_booked')
  const otherwise = to === 'customer'
  const of = fault && request ? { request, fault, items: items ?? [], part: failed } : undefined
  const wish = { amount, cause, of, otherwise, retryOf: refundId, ...(reason && { reason }) }
  const id = await openRefund(ctx, payment, wish)
  const { customerId, marketId, currency } = payment
  if (otherwise && customerId) await openWallet(ctx, { customerId, marketId, currency })
  const target = otherwise ? refundedTo({ ...paidBy(payment), method: 'cash', provider: null }) : null
  ctx.subject('refund', id)
  await postEntries(ctx, marketId, [refundAgain(id, booked, target)])
  return { id, amount: { amount, currency } }
})

async function lockFailed(ctx: CommandContext, refundId: string): Promise<Failed> {
  const of = await ctx.row<{ orderId: string | null }>(
    sql`select order_id as "orderId" from refunds where id = ${refundId}`,
  )
  if (!of) throw new WaybillError('not_found')
  if (of.orderId) await lockOrder(ctx, of.orderId)
  const failed = await ctx.row<Failed>(sql`
    select r.payment_id as "paymentId", r.status, r.amount, r.cause, r.reason, r.fault, r.request, r.items, r.goods, r.to_customer as "toCustomer", r.tax,
      r.commission, r.extras, r.extra_taxes as "extraTaxes", r.dues, exists (select from refunds again where again.retry_of_id = r.id) as retried
    from refunds r where r.id = ${refundId} for update of r`)
  if (failed?.status !== 'failed')
    throw new WaybillError('illegal_transition', { from: failed?.status ?? 'created', to: 'processing' })
  return failed
}
