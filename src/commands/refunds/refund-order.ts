import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { orderRefunded } from '../../domain/ledger/refund-entries'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { lockOrder } from '../orders/order'
import { recordMove } from '../orders/record-move'
import { openRefund } from '../payments/open-refund'
import { paidBy } from '../payments/paid-by'
import { returnPayment } from '../payments/return-payment'
import { takeBackPoints } from '../wallets/take-back-points'
import { planOrderRefund, RefundWish } from './plan-order-refund'
import { readRefundable } from './refundable-order'

export const RefundOrder = RefundWish.extend({
  orderId: z.uuid(),
  reason: z.string().trim().min(3).max(300),
  /** What its customer got back so far as the caller knows it; absent: whatever it is. Minor units. */
  given: z.int().min(0).optional(),
})

/**
 * Gives a part of a delivered order back (LED-4), to where its money came from. The order's row is the lock: two who refund the same items at
 * once refund them once.
 * @throws WaybillError as `readRefundable` and `planOrderRefund`; `stale` where something went back that the caller does not know of
 */
export const refundOrder = command('order.refund', RefundOrder, async (ctx, { orderId, reason, given, ...wish }) => {
  const order = await lockOrder(ctx, orderId)
  const refundable = await readRefundable(ctx, order)
  if (given !== undefined && given !== refundable.given) throw new WaybillError('stale', { given: refundable.given })
  const { amount, parts } = await planOrderRefund(ctx, { order, refundable, actor: ctx.actor }, wish)
  const { fault } = wish
  const names = new Map(refundable.lines.map(({ id, name }) => [id, name]))
  const items = (wish.items ?? []).map(({ id, quantity }) => ({ id, quantity, name: names.get(id) ?? '' }))
  const request = ctx.newId()
  const cause = wish.items ? 'items' : 'amount'
  const entries = []
  const refunds = []
  for (const { payment, ...part } of parts) {
    const of = { request, fault, items, part }
    const id = await openRefund(ctx, payment, { amount: part.amount, cause, reason, of })
    entries.push(orderRefunded(paidBy(payment), id, part, { fault, parties: refundable.parties }))
    // It has come to escrow by the entry before.
    if (payment.method === 'wallet' || payment.method === 'points')
      entries.push(...(await returnPayment(ctx, payment, { id, amount: part.amount })))
    refunds.push({ id, amount: { amount: part.amount, currency: order.currency } })
  }
  const taken = { orderId, returnId: request, part: amount, whole: order.total }
  entries.push(...(await takeBackPoints(ctx, taken)))
  const changes = { refund: { items: items.map(({ name, quantity }) => ({ name, quantity })), amount } }
  await recordMove(ctx, { orderId, subject: 'refund', from: null, to: 'refunded', actor: ctx.actor, reason, changes })
  await postEntries(ctx, order.marketId, entries)
  return { id: orderId, refund: { amount, currency: order.currency }, refunds }
})
