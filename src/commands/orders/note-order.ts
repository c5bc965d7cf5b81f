import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import { lockOrder } from './order'

export const NoteOrder = z.object({ orderId: z.uuid(), note: z.string().trim().max(500) })

/**
 * What the restaurant or the driver has to say of an order (ORD-10), each in a note of their own that the other reads, and support; its
 * customer does not. An empty one takes it back. Support and admins speak for the restaurant.
 * @throws WaybillError `not_found` also for a driver whose delivery it is not
 */
export const noteOrder = command('order.note', NoteOrder, async (ctx, { orderId, note }) => {
  const { status, marketId, restaurantId, customerId } = await lockOrder(ctx, orderId)
  const driverId = await driverOf(ctx, orderId)
  const side = ctx.actor.role === 'driver' ? 'driver' : 'restaurant'
  if (side === 'driver' && (driverId === null || driverId !== ctx.actor.driverId)) throw new WaybillError('not_found')
  await ctx.rows(sql`
    update orders set ${sql.identifier(`${side}_note`)} = nullif(${note}, ''), updated_at = ${ctx.now} where id = ${orderId}`)
  ctx.emit('order.noted', { orderId, marketId, restaurantId, customerId, driverId, from: status, to: status })
  return { id: orderId, status, side, note: note || null }
})

async function driverOf(ctx: CommandContext, orderId: string): Promise<string | null> {
  const delivery = await ctx.row<{ driverId: string | null }>(
    sql`select driver_id as "driverId" from deliveries where order_id = ${orderId}`,
  )
  return delivery?.driverId ?? null
}
