import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { payoutReturned } from '../../domain/ledger/payout-entries'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { findOpenHold } from './open-hold'
import { lockPayout, movePayout, paidOut } from './payout'

const One = z.object({ payoutId: z.uuid() })
export const Reasoned = One.extend({ reason: z.string().trim().min(3).max(300) })

/**
 * A second person lets a payout go out with the next run (LED-6).
 * @throws WaybillError `second_person_needed` for whoever asked for it, `payout_held`, `illegal_transition`
 */
export const approvePayout = command('payout.approve', One, async (ctx, { payoutId }) => {
  const payout = await found(ctx, payoutId)
  if (payout.requestedBy !== null && payout.requestedBy === ctx.actor.userId)
    throw new WaybillError('second_person_needed')
  if (await findOpenHold(ctx, paidOut(payout).owner)) throw new WaybillError('payout_held')
  const by = ctx.actor.userId ?? null
  await movePayout(ctx, payout, 'approved', {
    set: sql`approved_by_id = ${by}, decided_by_id = ${by}, decided_at = ${ctx.now}`,
  })
  return { id: payoutId, status: 'approved' as const }
})

/** Says no, and the money is where it was. @throws WaybillError `illegal_transition` once it was approved */
export const rejectPayout = command('payout.reject', Reasoned, async (ctx, { payoutId, reason }) => {
  const payout = await found(ctx, payoutId)
  await movePayout(ctx, payout, 'rejected', {
    reason,
    set: sql`reason = ${reason}, decided_by_id = ${ctx.actor.userId ?? null}, decided_at = ${ctx.now}, settled_at = ${ctx.now}`,
  })
  await postEntries(ctx, payout.marketId, [payoutReturned(paidOut(payout))])
  return { id: payoutId, status: 'rejected' as const }
})

async function found(ctx: CommandContext, payoutId: string) {
  ctx.subject('payout', payoutId)
  const payout = await lockPayout(ctx, payoutId)
  if (!payout) throw new WaybillError('not_found')
  return payout
}
