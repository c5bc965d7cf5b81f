import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { openPayout } from './open-payout'
import { lockPayout, paidOut } from './payout'

/**
 * Asks anew for what a failed payout did not bring, to the same destination and by the same rules; once.
 * @throws WaybillError `illegal_transition` where it has not failed, `already_booked` where it was tried anew already; as `openPayout`
 */
export const retryPayout = command('payout.retry', z.object({ payoutId: z.uuid() }), async (ctx, { payoutId }) => {
  const payout = await lockPayout(ctx, payoutId)
  if (!payout) throw new WaybillError('not_found')
  if (payout.status !== 'failed') throw new WaybillError('illegal_transition', { from: payout.status, to: 'requested' })
  if (await ctx.row(sql`select from payouts where retry_of_id = ${payoutId}`)) throw new WaybillError('already_booked')
  const { amount, destinationId } = payout
  const wish = { amount, destination: { id: destinationId }, retryOf: payoutId }
  const opened = await openPayout(ctx, paidOut(payout).owner, wish)
  ctx.subject('payout', opened.id)
  return opened
})
