import { sql } from 'drizzle-orm'
import { payoutPaid, payoutReturned } from '../../domain/ledger/payout-entries'
import type { CommandContext } from '../context'
import type { Attempt } from '../payments/attempt'
import type { Consequence, Effect } from '../payments/effect'
import { nextPhoneProvider } from '../payments/next-phone-provider'
import { openAttempt } from '../payments/open-attempt'
import { lockPayout, movePayout, paidOut } from './payout'

/** Money reached its owner, or never will: then it is back on his account. While nobody knows, nothing else is tried. */
export const payoutEffect: Effect = async (ctx, status, { attempt, finding }) => {
  const payout = attempt.payoutId ? await lockPayout(ctx, attempt.payoutId) : undefined
  if (!payout) return {}
  switch (status) {
    case 'succeeded':
      await movePayout(ctx, payout, 'paid', {
        set: sql`reference = ${attempt.reference}, settled_at = ${ctx.now}`,
      })
      return { entries: [payoutPaid(paidOut(payout), attempt.provider)] }
    case 'refused': {
      const reason = finding.found === 'refused' ? finding.message || finding.code : 'given up'
      await movePayout(ctx, payout, 'failed', { reason, set: sql`failure = ${reason}, settled_at = ${ctx.now}` })
      return { entries: [payoutReturned(paidOut(payout))] }
    }
    case 'unknown':
      if (payout.status === 'processing') await movePayout(ctx, payout, 'unknown')
      return {}
    case 'pending':
      if (payout.status === 'unknown') await movePayout(ctx, payout, 'processing')
      return {}
    default:
      if (payout.status === 'unknown') await movePayout(ctx, payout, 'processing')
      return elsewhere(ctx, attempt)
  }
}

/** The provider surely did nothing: another one is asked, where there is one for this phone; else the same later. */
async function elsewhere(ctx: CommandContext, attempt: Attempt): Promise<Consequence> {
  const { id, phone, marketId, payoutId, amount, currency, description } = attempt
  const tried = await ctx.rows<{ provider: string }>(
    sql`select distinct provider from payment_attempts where payout_id = ${payoutId}`,
  )
  const provider =
    phone &&
    nextPhoneProvider(
      ctx.call.app,
      phone,
      tried.map((one) => one.provider),
    )
  if (!provider) return {}
  await ctx.rows(sql`
    update payment_attempts set status = 'refused', code = 'unavailable', settled_at = ${ctx.call.app.clock.real()}, due_at = null where id = ${id}`)
  const next = await openAttempt(
    ctx,
    { kind: 'payout', provider, marketId, orderId: null, payoutId, amount, currency, phone, description },
    { inline: true },
  )
  return { next }
}
