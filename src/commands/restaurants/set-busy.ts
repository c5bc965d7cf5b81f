import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { assertRuns } from './own-restaurant'

export const SetBusy = z.object({ restaurantId: z.uuid(), extraMinutes: z.number().int().min(0).max(120) })

/** Every order from now on takes so many minutes longer, in quotes and when it is accepted; 0 ends it (ORD-8). */
export const setBusy = command('restaurant.busy', SetBusy, async (ctx, { restaurantId, extraMinutes }) => {
  ctx.subject('restaurant', restaurantId)
  assertRuns(ctx.actor, restaurantId)
  const busy = await ctx.row<{ marketId: string }>(sql`
    update restaurants set extra_prep_minutes = ${extraMinutes}, updated_at = ${ctx.now} where id = ${restaurantId}
    returning market_id as "marketId"`)
  if (!busy) throw new WaybillError('not_found')
  ctx.emit('restaurant.busy', { restaurantId, marketId: busy.marketId, extraMinutes })
  return { restaurantId, extraMinutes }
})
