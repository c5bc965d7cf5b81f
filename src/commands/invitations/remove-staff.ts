import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { assertRuns } from '../restaurants/own-restaurant'

/**
 * Somebody no longer works for a restaurant. Their sessions end with it, at once: what they had open shows nothing more.
 * @throws WaybillError `forbidden` for oneself, so that no restaurant is left without anybody; `not_found`
 */
export const removeStaff = command(
  'staff.remove',
  z.object({ restaurantId: z.uuid(), userId: z.uuid() }),
  async (ctx, { restaurantId, userId }) => {
    assertRuns(ctx.actor, restaurantId)
    ctx.subject('user', userId)
    if (userId === ctx.actor.userId) throw new WaybillError('forbidden')
    const gone = await ctx.row(sql`
      delete from users_rels where parent_id = ${userId} and path = 'restaurants' and restaurants_id = ${restaurantId} returning id`)
    if (!gone) throw new WaybillError('not_found')
    await ctx.rows(sql`
      update sessions set revoked_at = ${ctx.call.app.clock.real()} where user_id = ${userId} and revoked_at is null`)
    return { userId, removed: true as const }
  },
)
