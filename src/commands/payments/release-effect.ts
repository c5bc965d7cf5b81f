import { sql } from 'drizzle-orm'
import type { Effect } from './effect'
import { movePayment } from './payment'

/** What was held is let go. A payment that had failed before stays what it is: only its hold is gone. */
export const releaseEffect: Effect = async (ctx, status, { payment }) => {
  if (!payment) return {}
  const held = payment.status === 'authorized'
  if (status === 'succeeded' && (held || payment.status === 'unknown'))
    await movePayment(ctx, payment, 'voided', sql`capture_before = null`)
  if (status === 'unknown' && held) await movePayment(ctx, payment, 'unknown')
  if (status === 'created' && payment.status === 'unknown') await movePayment(ctx, payment, 'authorized')
  return {}
}
