import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { decide, nextDueAt } from '../../domain/dispatch/decide'
import { SYSTEM } from '../../domain/identity/actor'
import { command } from '../command'
import { makeOffer } from '../offers/make-offer'
import { takeSnapshot } from './snapshot'

/**
 * Looks at one market and offers waiting deliveries to drivers. One run per market at a time (an advisory lock); the decisions are a
 * pure function of the snapshot, and an offer that the world has overtaken is skipped.
 */
export const runDispatch = command(
  'dispatch.run',
  z.object({ marketId: z.uuid() }),
  async (ctx, { marketId }) => {
    ctx.subject('market', marketId, marketId)
    await ctx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`dispatch:${marketId}`}, 0))`)
    const { snapshot, offerSeconds } = await takeSnapshot(ctx, marketId)
    const decisions = decide(snapshot)
    let offered = 0
    for (const decision of decisions) {
      if (await makeOffer(ctx, decision, { offerSeconds, as: SYSTEM })) offered++
    }
    // A decision that the world has overtaken leaves its delivery to the event of whoever overtook it, which runs dispatch again.
    const due = nextDueAt(snapshot)
    if (due) ctx.schedule('run-dispatch', { marketId }, { at: due, key: `${marketId}:due` })
    return { marketId, waiting: snapshot.deliveries.length, drivers: snapshot.drivers.length, offered }
  },
  { audit: false },
)
