import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { DriverTerms } from '../../domain/compliance/rule'
import { ACTIVE_DELIVERY_STATUSES } from '../../domain/deliveries/transitions'
import { mayCollect } from '../../domain/dispatch/may-collect'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import { command } from '../command'
import type { CommandContext } from '../context'
import { CARRIER, type CarrierRow, lacksOf } from '../drivers/carrier'
import { releaseDriver } from '../drivers/release-driver'
import { withdrawOffer } from '../offers/close-offer'
import type { Order } from '../orders/order'
import { type Delivery, lockDelivery } from './delivery'
import { judgeDispatch } from './judge-dispatch'
import { moveDelivery } from './move-delivery'

export const Assign = z.object({ deliveryId: z.uuid(), driverId: z.uuid(), reason: z.string().trim().min(1).max(300) })

/**
 * A dispatcher gives the delivery to a driver of the same market, free or busy, online or not: people know more than the board (DSP-3).
 * An assigned delivery is taken from its driver first.
 * @throws WaybillError `driver_unqualified` with `missing`, for an order that the rules of its market let not everybody carry; that of
 * `judgeDispatch` for one that is too much beside what he carries
 */
export const assignDelivery = command('delivery.assign', Assign, async (ctx, { deliveryId, driverId, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const driver = await ctx.row<CarrierRow & { timeZone: string; terms: DriverTerms | null }>(sql`
    select ${CARRIER}, m.time_zone as "timeZone", (select requirements->'driver' from orders where id = ${order.id}) as terms
    from drivers d join markets m on m.id = d.market_id
    where d.id = ${driverId} and d.market_id = ${order.marketId} and d.active and d.stage = 'active' for share of d`)
  if (!driver) throw new WaybillError('driver_unavailable')
  if (delivery.driverId === driverId) throw new WaybillError('already_assigned')
  const on = { vault: ctx.call.app.vault, today: localMoment(ctx.now, driver.timeZone).date }
  const missing = driver.terms ? lacksOf(driver.terms, driver, on) : []
  if (missing.length > 0) throw new WaybillError('driver_unqualified', { missing })
  if (!(await mayCarryCash(ctx, order, delivery, driverId))) throw new WaybillError('cash_limit')
  await judgeDispatch(ctx, order, delivery, { kind: 'vehicle_value', driverId })
  await withdrawOffer(ctx, order, delivery)
  const free = delivery.driverId
    ? await moveDelivery(ctx, order, delivery, 'unassigned', { driverId: null, reason })
    : delivery
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  const moved = await moveDelivery(ctx, order, free, 'assigned', {
    driverId,
    reason,
    set: sql`assigned_at = ${ctx.now}`,
  })
  return { id: delivery.id, status: moved.status, driverId }
})

/** A driver over his cash limit gets no cash order; by hand he may carry several, so what they will bring counts too. */
async function mayCarryCash(ctx: CommandContext, order: Order, delivery: Delivery, driverId: string): Promise<boolean> {
  if (delivery.cashDue === 0) return true
  const active = sql.param([...ACTIVE_DELIVERY_STATUSES])
  const cash = await ctx.row<{ limit: number; held: number }>(sql`
    select m.cash_limit as "limit",
      coalesce((select balance from ledger_accounts
        where driver_id = ${driverId} and purpose = 'cash_held' and currency::text = m.currency::text), 0)
      + (select coalesce(sum(cash_due), 0) from deliveries where driver_id = ${driverId} and status::text = any(${active}::text[])) as held
    from markets m where m.id = ${order.marketId}`)
  return !cash || mayCollect(cash.held, delivery.cashDue, cash.limit > 0 ? cash.limit : null)
}

export const Unassign = z.object({ deliveryId: z.uuid(), reason: z.string().trim().min(1).max(300) })

/** Takes the delivery from its driver, who asked for it, vanished, or is needed elsewhere; dispatch looks for another. */
export const unassignDelivery = command('delivery.unassign', Unassign, async (ctx, { deliveryId, reason }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  await withdrawOffer(ctx, order, delivery)
  const moved = await moveDelivery(ctx, order, delivery, 'unassigned', {
    driverId: null,
    reason,
    set: sql`assigned_at = null`,
  })
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  return { id: delivery.id, status: moved.status }
})
