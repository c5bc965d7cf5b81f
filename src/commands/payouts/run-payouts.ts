import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { App } from '../app'
import { command } from '../command'
import type { CommandContext } from '../context'
import { nextPhoneProvider } from '../payments/next-phone-provider'
import { openAttempt } from '../payments/open-attempt'
import { NOT_HELD } from './open-hold'
import { lockPayouts, movePayout, type Payout } from './payout'

/** More than these in one transaction would hold up their owners; the next run takes the others. */
const MOST = 200

/**
 * Sends what was approved in a market and may go by now: mobile money through its provider, bank transfers onto a person's list. What no provider
 * is set up for waits. Run twice at once each payout goes with one of the two.
 * @returns the run, by which its progress is asked, null where nothing was to be sent; how many go with it
 */
export const runPayouts = command(
  'payout.run',
  z.object({ marketId: z.uuid() }),
  async (ctx, { marketId }): Promise<{ batch: string | null; payouts: number }> => {
    ctx.subject('market', marketId, marketId)
    const ready = await lockPayouts(
      ctx,
      sql`p.market_id = ${marketId} and p.status = 'approved' and p.send_after <= ${ctx.now} and ${NOT_HELD}
        and (t.kind = 'bank' or t.operator = any(${sql.param(served(ctx.call.app))}::enum_payout_destinations_operator[]))
        order by p.created_at, p.id limit ${MOST} for update of p skip locked`,
    )
    if (ready.length === 0) return { batch: null, payouts: 0 }
    const batch = ctx.newId()
    for (const payout of ready) await send(ctx, payout, batch)
    return { batch, payouts: ready.length }
  },
)

const served = ({ mobileMoney }: App): string[] => mobileMoney.flatMap(({ operators }) => [...operators])

async function send(ctx: CommandContext, payout: Payout, batch: string): Promise<void> {
  const { id, marketId, amount, currency, phone } = payout
  await movePayout(ctx, payout, 'processing', { set: sql`batch = ${batch}, sent_at = ${ctx.now}` })
  const provider = phone ? nextPhoneProvider(ctx.call.app, phone) : null
  if (provider)
    await openAttempt(ctx, {
      kind: 'payout',
      provider,
      marketId,
      orderId: null,
      payoutId: id,
      amount,
      currency,
      phone,
      description: 'Payout',
    })
}
