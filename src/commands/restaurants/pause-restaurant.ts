import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { UNTIL_REOPENED } from '../../domain/kitchen/pause'
import { command } from '../command'
import { assertRuns } from './own-restaurant'

export const PauseRestaurant = z.object({
  restaurantId: z.uuid(),
  /** 0 opens again at once; null pauses until somebody opens again. */
  minutes: z.number().int().min(0).max(1440).nullable(),
})

/** No new orders for so many minutes (ORD-8). Orders already placed go on. */
export const pauseRestaurant = command('restaurant.pause', PauseRestaurant, async (ctx, { restaurantId, minutes }) => {
  ctx.subject('restaurant', restaurantId)
  assertRuns(ctx.actor, restaurantId)
  const until = minutes === null ? UNTIL_REOPENED : minutes > 0 ? new Date(ctx.now.getTime() + minutes * 60_000) : null
  const paused = await ctx.row<{ marketId: string }>(sql`
    update restaurants set paused_until = ${until}, updated_at = ${ctx.now} where id = ${restaurantId} returning market_id as "marketId"`)
  if (!paused) throw new WaybillError('not_found')
  ctx.emit('restaurant.paused', { restaurantId, marketId: paused.marketId, until: until?.toISOString() ?? null })
  return { restaurantId, pausedUntil: until?.toISOString() ?? null }
})
