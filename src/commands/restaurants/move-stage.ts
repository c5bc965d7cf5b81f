import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { checklistOf, missingChecks } from '../../domain/onboarding/checklist'
import { type RestaurantStage, STAGE_TRANSITIONS } from '../../domain/onboarding/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { CommandContext } from '../context'
import { assertRuns } from './own-restaurant'
import { loadReadiness } from './readiness'

const RestaurantId = z.object({ restaurantId: z.uuid() })

/**
 * From now on customers find it and may order (MER-1).
 * @throws WaybillError `checklist_incomplete` with `missing`, the checks that keep it from that
 */
export const goLive = command('restaurant.go_live', RestaurantId, async (ctx, { restaurantId }) => {
  await moveStage(ctx, restaurantId, { to: 'live', from: 'preparing' })
  const { ready } = await loadReadiness(ctx, restaurantId, ctx.now)
  const missing = missingChecks(checklistOf(ready))
  if (missing.length > 0) throw new WaybillError('checklist_incomplete', { missing })
  return { restaurantId, stage: 'live' as const }
})

export const SuspendRestaurant = z.object({ reason: z.string().trim().max(300) })

/** No new orders, and customers find it no more; those that it has are finished. @throws WaybillError `reason_required` */
export const suspendRestaurant = command(
  'restaurant.suspend',
  SuspendRestaurant.extend(RestaurantId.shape),
  async (ctx, { restaurantId, reason }) => {
    await moveStage(ctx, restaurantId, { to: 'suspended', from: 'live', reason })
    return { restaurantId, stage: 'suspended' as const }
  },
)

/** What it was suspended for is mended. */
export const resumeRestaurant = command('restaurant.resume', RestaurantId, async (ctx, { restaurantId }) => {
  await moveStage(ctx, restaurantId, { to: 'live', from: 'suspended' })
  return { restaurantId, stage: 'live' as const }
})

interface Move {
  from: RestaurantStage
  to: RestaurantStage
  reason?: string
}

/** The only writer of a restaurant’s stage. @throws WaybillError `illegal_transition` from anywhere but `from` */
async function moveStage(ctx: CommandContext, restaurantId: string, { from, to, reason }: Move): Promise<void> {
  ctx.subject('restaurant', restaurantId)
  assertRuns(ctx.actor, restaurantId)
  const known = await ctx.row<{ stage: RestaurantStage; marketId: string }>(
    sql`select stage, market_id as "marketId" from restaurants where id = ${restaurantId} for no key update`,
  )
  if (!known) throw new WaybillError('not_found')
  if (known.stage !== from) throw new WaybillError('illegal_transition', { from: known.stage, to })
  const { event } = findTransition(STAGE_TRANSITIONS, { from, to, role: ctx.actor.role, reason })
  await ctx.rows(sql`
    update restaurants set stage = ${to}, suspended_because = ${reason ?? null}, updated_at = ${ctx.now} where id = ${restaurantId}`)
  ctx.emit(event, { restaurantId, marketId: known.marketId, by: ctx.actor.userId ?? null })
}
