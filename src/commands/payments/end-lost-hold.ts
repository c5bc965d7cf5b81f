import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import type { Call } from '../context'
import { lockOrder } from '../orders/order'
import { lockPayment, movePayment } from './payment'

/** A hold that its provider let go of by itself, as it does when it is too old: nothing is held any more, and the desk hears of it. */
export async function endLostHold(call: Call, reference: string): Promise<void> {
  const held = await call.app.db.row<{ id: string }>(sql`
    select id from payments where provider = 'stripe' and reference = ${reference} and status = 'authorized'`)
  if (!held || (await call.app.cards?.read(reference))?.state !== 'released') return
  await expireHold(call, { paymentId: held.id })
}

const expireHold = command('payment.expire-hold', z.object({ paymentId: z.uuid() }), async (ctx, { paymentId }) => {
  const of = await ctx.row<{ orderId: string | null }>(
    sql`select order_id as "orderId" from payments where id = ${paymentId}`,
  )
  if (of?.orderId) await lockOrder(ctx, of.orderId)
  const payment = await lockPayment(ctx, paymentId)
  // Our own letting go says so itself.
  const ours = await ctx.row(sql`
    select id from payment_attempts where payment_id = ${paymentId} and kind in ('release', 'capture') and status <> 'refused'`)
  if (payment?.status === 'authorized' && !ours)
    await movePayment(ctx, payment, 'expired', sql`capture_before = null, failure_code = 'hold_ended'`)
  return {}
})
