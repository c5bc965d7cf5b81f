import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/** From now on this account works for this restaurant; no change where it does already. */
export async function employ(ctx: CommandContext, userId: string, restaurantId: string): Promise<void> {
  await ctx.rows(sql`
    insert into users_rels ("order", parent_id, path, restaurants_id)
    select coalesce(max(r."order"), 0) + 1, ${userId}::uuid, 'restaurants', ${restaurantId}::uuid
    from users_rels r where r.parent_id = ${userId} and r.path = 'restaurants'
    having not coalesce(bool_or(r.restaurants_id = ${restaurantId}), false)`)
}
