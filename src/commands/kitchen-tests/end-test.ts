import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { findKitchenTest } from './find-test'

export const EndKitchenTest = z.object({ testId: z.uuid() })

/** Takes a test order off the display, wherever it stands. @throws WaybillError `not_found` */
export const endKitchenTest = command('kitchen_test.end', EndKitchenTest, async (ctx, { testId }) => {
  const { restaurantId, marketId, status } = await findKitchenTest(ctx, testId)
  await ctx.rows(sql`update kitchen_tests set ended_at = ${ctx.now} where id = ${testId}`)
  ctx.emit('restaurant.tested', { restaurantId, marketId, kitchenTest: null })
  return { id: testId, status }
})
