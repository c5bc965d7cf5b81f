import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { SYSTEM } from '../../domain/identity/actor'
import { isOpen } from '../../domain/opening/is-open'
import { localMoment } from '../../domain/opening/local-moment'
import type { OrderTaking } from '../../domain/opening/taking-orders'
import { command } from '../command'
import type { CommandContext } from '../context'
import { loadMarket } from '../markets/load-market'
import { endOrder } from './end-order'
import { handToKitchen } from './hand-to-kitchen'
import { moveOrder } from './move-order'
import { openingRows } from './opening-rows'
import { lockOrder, type Order } from './order'

/**
 * A scheduled order wakes and stands before its restaurant, whose time to answer begins now. Where the restaurant will be closed for its
 * slot after all, it ends instead (`states.md`: rules pass again). Done twice, it does nothing the second time.
 */
export const releaseOrder = command('order.release', z.object({ orderId: z.uuid() }), async (ctx, { orderId }) => {
  const order = await lockOrder(ctx, orderId)
  const wakes = await ctx.row<Wakes>(sql`
    select o.sleeps_until as "sleepsUntil", o.tip, o.lat, o.lng, r.active as listed, m.active as "marketActive", r.hours,
      coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone", null as "pausedUntil"
    from orders o join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id where o.id = ${orderId}`)
  const { scheduledFor } = order
  if (order.status !== 'scheduled' || !scheduledFor || !wakes?.sleepsUntil || wakes.sleepsUntil > ctx.now)
    return { id: orderId, status: order.status }
  const taken = wakes.listed && wakes.marketActive && isOpen(wakes, localMoment(scheduledFor, wakes.timeZone))
  if (!taken)
    return { id: orderId, status: (await endOrder(ctx, order, 'cancelled', { reason: 'closed_then' })).status }
  return { id: orderId, status: await open(ctx, order, wakes) }
})

interface Wakes extends OrderTaking {
  sleepsUntil: Date | null
  listed: boolean
  tip: number
  lat: number
  lng: number
}

async function open(ctx: CommandContext, order: Order, { tip, lat, lng }: Wakes) {
  const { market, restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  const { id, distanceMeters, total, currency, paymentMethod: method } = order
  const acceptBy = new Date(ctx.now.getTime() + market.acceptanceMinutes * 60_000)
  const opening = { id, market, restaurant, dropoff: { lat, lng }, distanceMeters, method, total, tip, currency }
  const pending = await moveOrder(ctx, order, 'pending', { as: SYSTEM })
  await ctx.rows(sql`
    with ${openingRows(ctx, opening)}
    update orders set accept_by = ${acceptBy}, released_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${id}`)
  const placed = await moveOrder(ctx, { ...pending, acceptBy }, 'placed', { as: SYSTEM })
  return handToKitchen(ctx, placed, restaurant)
}
