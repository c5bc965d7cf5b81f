import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { DELAYABLE_STATUSES, delayedPromise } from '../../domain/kitchen/delayed-promise'
import { command } from '../command'
import { lockOrder } from './order'
import { recordMove } from './record-move'

export const DelayOrder = z.object({
  orderId: z.uuid(),
  minutes: z.number().int().min(1).max(60),
  reason: z.string().trim().min(1).max(300).optional(),
})

/**
 * The kitchen needs longer (ORD-8): what was promised moves, the order stays where it is. Customer, driver and dispatch hear of it by
 * the event.
 */
export const delayOrder = command('order.delay', DelayOrder, async (ctx, { orderId, minutes, reason }) => {
  const order = await lockOrder(ctx, orderId)
  const { readyBy, promisedAt } = order
  if (!DELAYABLE_STATUSES.includes(order.status) || !readyBy || !promisedAt)
    throw new WaybillError('illegal_transition', { from: order.status, to: 'delayed' })
  const later = delayedPromise({ readyBy, promisedAt }, minutes, ctx.now)
  const delivery = await ctx.row<{ driverId: string | null }>(sql`
    with promised as (
      update orders set ready_by = ${later.readyBy}, promised_at = ${later.promisedAt}, updated_at = ${ctx.now} where id = ${orderId}
    )
    update deliveries set ready_by = ${later.readyBy}, promised_at = ${later.promisedAt}, updated_at = ${ctx.now} where order_id = ${orderId}
    returning driver_id as "driverId"`)
  const told = { readyBy: later.readyBy.toISOString(), promisedAt: later.promisedAt.toISOString() }
  await recordMove(ctx, {
    orderId,
    subject: 'delay',
    from: readyBy.toISOString(),
    to: told.readyBy,
    actor: ctx.actor,
    reason,
  })
  const { marketId, restaurantId, customerId, status } = order
  ctx.emit('order.delayed', {
    orderId,
    marketId,
    restaurantId,
    customerId,
    driverId: delivery?.driverId ?? null,
    from: status,
    to: status,
    minutes,
    ...told,
    ...(reason && { reason }),
  })
  return { id: orderId, status, ...told }
})
