import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { MAX_PREP_MINUTES } from '../../domain/kitchen/estimate-preparation'
import { mayMoveTest } from '../../domain/kitchen/kitchen-test'
import { command } from '../command'
import { findKitchenTest } from './find-test'

export const MoveKitchenTest = z.object({
  testId: z.uuid(),
  to: z.enum(['confirmed', 'preparing', 'ready']),
  /** With `confirmed`; 15 unless told. */
  prepMinutes: z.number().int().min(1).max(MAX_PREP_MINUTES).default(15),
})

/**
 * Takes, begins or finishes a test order, as the buttons of the display do with orders.
 * @throws WaybillError `not_found`, `illegal_transition`
 */
export const moveKitchenTest = command(
  'kitchen_test.move',
  MoveKitchenTest,
  async (ctx, { testId, to, prepMinutes }) => {
    const { restaurantId, marketId, status } = await findKitchenTest(ctx, testId)
    if (!mayMoveTest(status, to)) throw new WaybillError('illegal_transition', { from: status, to })
    const readyBy = new Date(ctx.now.getTime() + prepMinutes * 60_000)
    const noted = {
      confirmed: sql`confirmed_at = ${ctx.now}, prep_minutes = ${prepMinutes}, ready_by = ${readyBy}`,
      preparing: sql`confirmed_at = confirmed_at`,
      ready: sql`ready_at = ${ctx.now}, passed_at = ${ctx.now}`,
    }[to]
    await ctx.rows(sql`update kitchen_tests set status = ${to}, ${noted} where id = ${testId}`)
    ctx.emit('restaurant.tested', { restaurantId, marketId, kitchenTest: to })
    return { id: testId, status: to, readyBy: to === 'confirmed' ? readyBy.toISOString() : null }
  },
)
