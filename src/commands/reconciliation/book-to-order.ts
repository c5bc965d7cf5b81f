import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { paymentCaptured } from '../../domain/ledger/payment-entries'
import { gapFee, gapReleased } from '../../domain/ledger/reconciliation-entries'
import type { CommandContext } from '../context'
import { lockOrder } from '../orders/order'
import { paymentsOf } from '../payments/payment'
import { awaitsPayment, placeIfSecured, securedBy } from '../payments/secure-order'
import { type Bookings, note } from './bookings'
import type { Line } from './line'

/**
 * Money that came for nobody is a payment of an order which waits for one; where it is enough, the order is placed.
 * @param named number or id; absent: the order that the money was asked for
 * @throws WaybillError `not_found`; `illegal_transition` where the order waits for no payment; `validation_failed` for more than is open, or another
 *   currency
 */
export async function bookToOrder(
  ctx: CommandContext,
  line: Line,
  named: string | undefined,
  bookings: Bookings,
): Promise<void> {
  const found = await ctx.row<{ id: string }>(
    sql`select id from orders where ${named ? sql`number = ${named} or id::text = ${named}` : sql`id = ${line.orderId}`}`,
  )
  if (!found) throw new WaybillError('not_found')
  const order = await lockOrder(ctx, found.id)
  if (!awaitsPayment(order)) throw new WaybillError('illegal_transition', { from: order.status, to: 'placed' })
  const { provider, currency, theirs, reference, payer } = line
  const amount = theirs ?? 0
  const open = order.total - securedBy(await paymentsOf(ctx, order.id))
  if (order.currency !== currency || amount > open)
    throw invalid('order', { en: `Of this order ${open} is open.`, fr: `Il reste ${open} à payer de cette commande.` })
  const { id: orderId, marketId, customerId } = order
  const paymentId = ctx.newId()
  const method = provider === 'stripe' ? 'card' : 'mobile_money'
  await ctx.rows(sql`
    insert into payments (id, order_id, market_id, method, status, amount, captured, captured_at, currency, provider, reference, phone, created_at, updated_at)
    values (${paymentId}, ${orderId}, ${marketId}, ${method}, 'captured', ${amount}, ${amount}, ${ctx.now}, ${currency}, ${provider}, ${reference},
      ${payer}, ${ctx.now}, ${ctx.now})`)
  await placeIfSecured(ctx, order)
  note(bookings, line.marketId, gapReleased(line, ctx.newId()))
  note(bookings, line.marketId, gapFee(line, ctx.newId()))
  const paid = { paymentId, orderId, marketId, currency, method, provider, customerId } as const
  note(bookings, marketId, paymentCaptured(paid, amount))
}
