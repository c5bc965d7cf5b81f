import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { dropPayment } from '../payments/drop-payment'
import { isOpen, lockPayment } from '../payments/payment'

/** Somebody began to fill a wallet and never confirmed it at the bank: it is asked for no more, and what may come of it is let go. */
export const expireTopUp = command(
  'wallet.expire-top-up',
  z.object({ paymentId: z.uuid() }),
  async (ctx, { paymentId }) => {
    // Calls before their payment, as whoever records one does.
    await ctx.rows(sql`select id from payment_attempts where payment_id = ${paymentId} for update`)
    const payment = await lockPayment(ctx, paymentId)
    if (payment && payment.orderId === null && isOpen(payment)) await dropPayment(ctx, payment)
    return {}
  },
)
