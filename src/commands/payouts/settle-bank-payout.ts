import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { payoutPaid, payoutReturned } from '../../domain/ledger/payout-entries'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { Reasoned } from './decide-payout'
import { lockPayout, movePayout, type Payout, paidOut } from './payout'

/** Its clearing account stands beside those of the providers. */
const BANK = 'bank'

export const SettleBankPayout = z.object({ payoutId: z.uuid(), reference: z.string().trim().min(3).max(100) })

/** A person has made the transfer, and says under which reference the bank has it. @throws WaybillError `illegal_transition` */
export const settleBankPayout = command(
  'payout.settle-bank',
  SettleBankPayout,
  async (ctx, { payoutId, reference }) => {
    const payout = await byHand(ctx, payoutId, 'paid')
    await movePayout(ctx, payout, 'paid', { set: sql`reference = ${reference}, ${decided(ctx)}` })
    await postEntries(ctx, payout.marketId, [payoutPaid(paidOut(payout), BANK)])
    return { id: payoutId, status: 'paid' as const }
  },
)

/** The bank would not take it: the money is back on its owner's account. @throws WaybillError `illegal_transition` */
export const failBankPayout = command('payout.fail-bank', Reasoned, async (ctx, { payoutId, reason }) => {
  const payout = await byHand(ctx, payoutId, 'failed')
  await movePayout(ctx, payout, 'failed', { reason, set: sql`failure = ${reason}, ${decided(ctx)}` })
  await postEntries(ctx, payout.marketId, [payoutReturned(paidOut(payout))])
  return { id: payoutId, status: 'failed' as const }
})

const decided = (ctx: CommandContext) =>
  sql`decided_by_id = ${ctx.actor.userId ?? null}, decided_at = ${ctx.now}, settled_at = ${ctx.now}`

/** What goes through a provider, the provider alone says the end of. */
async function byHand(ctx: CommandContext, payoutId: string, to: 'paid' | 'failed'): Promise<Payout> {
  ctx.subject('payout', payoutId)
  const payout = await lockPayout(ctx, payoutId)
  if (!payout) throw new WaybillError('not_found')
  if (payout.destinationKind !== 'bank' || payout.status !== 'processing')
    throw new WaybillError('illegal_transition', { from: payout.status, to })
  return payout
}
