import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'
import { openAttempt } from './open-attempt'
import { openPayments } from './open-payments'
import { openRefund } from './open-refund'
import { movePayment, type Payment } from './payment'
import type { Adjustment } from './plan-adjustment'
import { returnPayment } from './return-payment'

const BY_WALLET = { method: 'wallet', points: 0, wallet: 0, phone: null, card: null, customer: null } as const

/**
 * Does to the payments of an order that is locked what was planned: less is held or asked for, what was taken goes back where it came from, and
 * the wallet pays what is more (LED-4).
 * @returns what is to be booked, last of all
 * @throws WaybillError as `spendFromWallet`
 */
export async function adjustPayments(
  ctx: CommandContext,
  order: Order,
  { lowered, atDoor, fromWallet }: Adjustment,
): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const { payment, spared, back } of lowered) {
    if (spared > 0) await spare(ctx, payment, payment.amount - spared)
    if (back === 0) continue
    const id = await openRefund(ctx, payment, { amount: back, cause: 'adjustment' })
    entries.push(...(await returnPayment(ctx, payment, { id, amount: back })))
  }
  if (atDoor > 0)
    await ctx.rows(sql`
      update payments set amount = amount + ${atDoor}, updated_at = ${ctx.now}
      where order_id = ${order.id} and method = 'cash' and status = 'created'`)
  if (fromWallet > 0) {
    const paid = await openPayments(ctx, order, BY_WALLET, { inline: false, due: fromWallet })
    entries.push(...paid.entries)
  }
  return entries
}

/** Of a hold the provider lets the rest go when a part of it is taken; one of which nothing is left it lets go now. */
async function spare(ctx: CommandContext, payment: Payment, left: number): Promise<void> {
  const { id: paymentId, status, orderId, marketId, amount, currency, provider, reference: original } = payment
  if (left > 0) {
    await ctx.rows(sql`update payments set amount = ${left}, updated_at = ${ctx.now} where id = ${paymentId}`)
    return
  }
  // One that has ended by itself holds nothing and stays what it is.
  if (status === 'expired') return
  await movePayment(ctx, payment, 'voided', sql`capture_before = null`)
  if (provider)
    await openAttempt(ctx, { kind: 'release', provider, marketId, orderId, paymentId, amount, currency, original })
}
