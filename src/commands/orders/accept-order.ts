import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { estimateArrival } from '../../domain/geo/estimate-arrival'
import type { Actor } from '../../domain/identity/actor'
import { estimatePreparation, MAX_PREP_MINUTES } from '../../domain/kitchen/estimate-preparation'
import { ORDER_TRANSITIONS } from '../../domain/orders/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { CommandContext } from '../context'
import { loadDelivery } from '../deliveries/delivery'
import { loadMarket } from '../markets/load-market'
import { moveOrder } from './move-order'
import { lockOrder, type Order } from './order'

export const AcceptOrder = z.object({
  orderId: z.uuid(),
  prepMinutes: z.number().int().min(1).max(MAX_PREP_MINUTES).optional(),
})

/** The restaurant takes the order and says how long it cooks; without a figure the estimate counts (ORD-8). */
export const acceptOrder = command('order.accept', AcceptOrder, async (ctx, { orderId, prepMinutes }) => {
  const order = await lockOrder(ctx, orderId)
  const confirmed = await confirm(ctx, order, prepMinutes)
  return { id: order.id, status: confirmed.status, readyBy: confirmed.readyBy?.toISOString() }
})

/** Confirms an order: from now on its ready time is known, the customer has a promise, and dispatch looks for a driver. */
export async function confirm(
  ctx: CommandContext,
  order: Order,
  minutes?: number,
  { as }: { as?: Actor } = {},
): Promise<Order> {
  // Asked first: an order that is not placed yet has no delivery to plan with.
  findTransition(ORDER_TRANSITIONS, { from: order.status, to: 'confirmed', role: (as ?? ctx.actor).role })
  const { market, restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  const prepMinutes = minutes ?? estimatePreparation(restaurant.load)
  const delivery = await loadDelivery(ctx, order.id)
  const arrival = (readyAt: Date) =>
    estimateArrival({
      now: ctx.now,
      pickedUp: false,
      readyAt,
      driver: null,
      pickup: delivery.pickup,
      dropoff: delivery.dropoff,
      speed: market.speed,
      serviceMinutes: { pickup: market.serviceMinutes, dropoff: market.serviceMinutes },
    })
  const cooked = new Date(ctx.now.getTime() + prepMinutes * 60_000)
  // What is wanted for later is not to go cold: it is ready just in time for its slot.
  const early = order.scheduledFor ? Math.max(0, order.scheduledFor.getTime() - arrival(cooked).getTime()) : 0
  const readyBy = new Date(cooked.getTime() + early)
  const promisedAt = arrival(readyBy)
  const confirmed = await moveOrder(ctx, order, 'confirmed', { prepMinutes, readyBy, promisedAt, as })
  await ctx.rows(sql`
    update deliveries set ready_by = ${readyBy}, promised_at = ${promisedAt}, updated_at = ${ctx.now} where id = ${delivery.id}`)
  return confirmed
}
