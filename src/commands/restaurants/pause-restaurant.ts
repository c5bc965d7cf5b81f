import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

export const PauseRestaurant = z.object({ restaurantId: z.uuid(), minutes: z.number().int().min(0).max(1440) })

/** No new orders for so many minutes; 0 opens again at once. Orders already placed go on. */
export const pauseRestaurant = command('restaurant.pause', PauseRestaurant, async (ctx, { restaurantId, minutes }) => {
  ctx.subject('restaurant', restaurantId)
  if (ctx.actor.role !== 'admin' && !ctx.actor.restaurantIds.includes(restaurantId)) throw new WaybillError('not_found')
  const until = minutes > 0 ? new Date(ctx.now.getTime() + minutes * 60_000) : null
  const paused = await ctx.row<{ marketId: string }>(sql`
    update restaurants set paused_until = ${until}, updated_at = ${ctx.now} where id = ${restaurantId} returning market_id as "marketId"`)
  if (!paused) throw new WaybillError('not_found')
  ctx.emit('restaurant.paused', { restaurantId, marketId: paused.marketId, until: until?.toISOString() ?? null })
  return { restaurantId, pausedUntil: until?.toISOString() ?? null }
})
