import { sql } from 'drizzle-orm'
import type { OrderRequirements } from '../../domain/compliance/requirements'
import type { DeliveryStatus } from '../../domain/deliveries/transitions'
import { WaybillError } from '../../domain/errors'
import type { Position } from '../../domain/geo/position'
import type { CommandContext } from '../context'
import { lockOrderOfDelivery, type Order } from '../orders/order'

export interface Delivery {
  id: string
  status: DeliveryStatus
  driverId: string | null
  pickup: Position
  dropoff: Position
  /** Cash to collect at the door, in minor units of the order's currency. */
  cashDue: number
  reason: string | null
  /** What the rules ask of its driver and its door, of the order; null: nothing. */
  requirements: OrderRequirements | null
}

interface Row extends Omit<Delivery, 'pickup' | 'dropoff'> {
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
}

/** The delivery of an order that the caller has locked; none before the order is placed. */
export async function findDelivery(ctx: CommandContext, orderId: string): Promise<Delivery | undefined> {
  const row = await ctx.row<Row>(sql`
    select id, status, driver_id as "driverId", cash_due as "cashDue", reason, pickup_lat as "pickupLat", pickup_lng as "pickupLng",
      dropoff_lat as "dropoffLat", dropoff_lng as "dropoffLng", (select requirements from orders o where o.id = order_id) as requirements
    from deliveries where order_id = ${orderId}`)
  if (!row) return undefined
  const { pickupLat, pickupLng, dropoffLat, dropoffLng, ...rest } = row
  return { ...rest, pickup: { lat: pickupLat, lng: pickupLng }, dropoff: { lat: dropoffLat, lng: dropoffLng } }
}

export async function loadDelivery(ctx: CommandContext, orderId: string): Promise<Delivery> {
  const delivery = await findDelivery(ctx, orderId)
  if (!delivery) throw new WaybillError('not_found')
  return delivery
}

/**
 * Locks a delivery through its order (see `lockOrder`).
 * @throws WaybillError `not_found` also for a driver whose delivery it is not.
 */
export async function lockDelivery(
  ctx: CommandContext,
  deliveryId: string,
): Promise<{ order: Order; delivery: Delivery }> {
  const order = await lockOrderOfDelivery(ctx, deliveryId)
  const delivery = await loadDelivery(ctx, order.id)
  if (ctx.actor.role === 'driver' && delivery.driverId !== ctx.actor.driverId) throw new WaybillError('not_found')
  return { order, delivery }
}
