import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { ORDER_TRANSITIONS } from '../../domain/orders/transitions'
import { PAYMENT_METHODS } from '../../domain/payments/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { loadMarket } from '../markets/load-market'
import { moveOrder } from '../orders/move-order'
import { lockOrder } from '../orders/order'
import { openPayments } from './open-payments'
import { paymentsOf } from './payment'
import { planPayment } from './plan-payment'
import { placeIfSecured, securedBy, waitAgain } from './secure-order'

export const PayAgain = z.object({
  orderId: z.uuid(),
  method: z.enum(PAYMENT_METHODS),
  /** Of mobile money; absent: the order's own. */
  phone: z.string().trim().min(5).max(30).optional(),
  /** As in `placeOrder`. */
  paymentMethodId: z.string().max(200).optional(),
})

/**
 * A customer whose payment failed pays what is still open in the same way or another (PAY-5).
 * @throws WaybillError `illegal_transition` unless the payment has failed; as `planPayment`
 */
export const payAgain = command('order.pay', PayAgain, async (ctx, { orderId, ...payment }) => {
  const order = await lockOrder(ctx, orderId)
  findTransition(ORDER_TRANSITIONS, { from: order.status, to: 'pending', role: ctx.actor.role })
  const { market } = await loadMarket(ctx, order.restaurantId, ctx.now)
  const due = order.total - securedBy(await paymentsOf(ctx, orderId))
  const contact = await ctx.row<{ phone: string | null }>(
    sql`select contact_phone as phone from orders where id = ${orderId}`,
  )
  if (!contact) throw new WaybillError('not_found')
  const plan = await planPayment(ctx, { payment }, { contact, market, later: false, total: due })
  await ctx.rows(sql`update orders set payment_method = ${plan.method} where id = ${orderId}`)
  const pending = await moveOrder(ctx, { ...order, paymentMethod: plan.method }, 'pending')
  const { entries } = await openPayments(ctx, pending, plan, { inline: true, due })
  await waitAgain(ctx, order)
  await placeIfSecured(ctx, pending)
  await postEntries(ctx, order.marketId, entries)
  return { id: orderId }
})
