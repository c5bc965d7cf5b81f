import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { KitchenTestStatus } from '../../domain/kitchen/kitchen-test'
import type { CommandContext } from '../context'
import { assertRuns } from '../restaurants/own-restaurant'

interface KitchenTest {
  restaurantId: string
  marketId: string
  status: KitchenTestStatus
}

/** A test that is under way, locked. @throws WaybillError `not_found` for one that is over, was replaced, or is of another kitchen */
export async function findKitchenTest(ctx: CommandContext & { actor: Actor }, id: string): Promise<KitchenTest> {
  const test = await ctx.row<KitchenTest>(sql`
    select t.restaurant_id as "restaurantId", r.market_id as "marketId", t.status
    from kitchen_tests t join restaurants r on r.id = t.restaurant_id where t.id = ${id} and t.ended_at is null for update of t`)
  if (!test) throw new WaybillError('not_found')
  ctx.subject('restaurant', test.restaurantId)
  assertRuns(ctx.actor, test.restaurantId)
  return test
}
