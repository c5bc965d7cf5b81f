import { sql } from 'drizzle-orm'
import { refundFailed } from '../../domain/ledger/payment-entries'
import { readEntry } from '../ledger/read-entry'
import { strayRefused } from '../reconciliation/stray-refused'
import type { Effect } from './effect'
import { showRefund, tellRefund } from './open-refund'

/** Money went back, or the provider will never send it: then the opposite is booked, and the refund has failed for people to see. */
export const refundEffect: Effect = async (ctx, status, { attempt, payment, finding }) => {
  const { refundId, amount } = attempt
  // Money that came for nobody goes back without having been a payment.
  if (!refundId) return status === 'refused' ? { entries: await strayRefused(ctx, attempt) } : {}
  if (!payment) return {}
  switch (status) {
    case 'succeeded':
      await ctx.rows(
        sql`update refunds set status = 'paid', settled_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${refundId}`,
      )
      await showRefund(ctx, payment)
      tellRefund(ctx, payment, { refundId, method: payment.method, amount, status: 'paid' })
      return {}
    case 'refused': {
      const failure = finding.found === 'refused' ? finding.message : null
      await ctx.rows(sql`
        with back as (update payments set refunded = refunded - ${amount}, updated_at = ${ctx.now} where id = ${payment.id})
        update refunds set status = 'failed', failure = ${failure}, settled_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${refundId}`)
      const booked = await readEntry(ctx, sql`e.key = ${`refund:${refundId}`}`)
      tellRefund(ctx, payment, { refundId, method: payment.method, amount, status: 'failed' })
      return booked ? { entries: [refundFailed(refundId, booked)] } : {}
    }
    case 'created':
    case 'pending':
    case 'unknown': {
      const shown = status === 'unknown' ? 'unknown' : 'processing'
      await ctx.rows(sql`update refunds set status = ${shown}, updated_at = ${ctx.now} where id = ${refundId}`)
      return {}
    }
    default:
      return {}
  }
}
