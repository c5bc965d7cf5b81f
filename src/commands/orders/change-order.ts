import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { distanceMeters } from '../../domain/geo/distance-meters'
import { mayChange } from '../../domain/orders/may-change'
import { distancePrice } from '../../domain/pricing/distance-price'
import { driverPay } from '../../domain/pricing/driver-pay'
import { AddressInput, type DeliveryAddress } from '../addresses/address-input'
import { refuseBelowMinimum, termsAtDoor } from '../carts/terms-at-door'
import { command } from '../command'
import type { CommandContext } from '../context'
import { loadMarket } from '../markets/load-market'
import { lockOrder, type Order } from './order'

export const ChangeOrder = z.object({
  orderId: z.uuid(),
  specialInstructions: z.string().trim().max(500).optional(),
  /** Minor units; not less than it was. */
  tip: z.number().int().min(0).max(100_000_000).optional(),
  address: AddressInput.optional(),
})

/** What the order says of itself today; amounts in integer minor units. */
interface Said {
  tip: number
  deliveryFee: number
  subtotal: number
}

/**
 * The customer says something else before the kitchen begins (ORD-5): other words, a better tip, another door that costs no more to reach.
 * What was charged for the way stays charged.
 * @throws WaybillError `illegal_transition` once the kitchen has begun, `validation_failed` for a smaller tip, `out_of_area` for a door that
 * nobody delivers to, or only for a higher fee, and what `termsAtDoor` and `refuseBelowMinimum` say
 */
export const changeOrder = command('order.change', ChangeOrder, async (ctx, { orderId, tip, address, ...words }) => {
  const order = await lockOrder(ctx, orderId)
  if (!mayChange(order.status, ctx.actor.role))
    throw new WaybillError('illegal_transition', { from: order.status, to: 'changed' })
  const said = await ctx.row<Said>(
    sql`select tip, delivery_fee as "deliveryFee", subtotal from orders where id = ${orderId}`,
  )
  if (!said) throw new WaybillError('not_found')
  const more = tip === undefined ? 0 : tip - said.tip
  if (more < 0)
    throw new WaybillError('validation_failed', { fields: [{ path: 'tip', message: 'A tip can only be raised.' }] })
  if (address) await moveDoor(ctx, order, address, said)
  await ctx.rows(sql`
    with raised as (
      update orders set tip = tip + ${more}, total = total + ${more}, updated_at = ${ctx.now},
        customer_note = coalesce(${words.specialInstructions ?? null}, customer_note)
      where id = ${orderId}
    ), paid as (
      update payments set amount = amount + ${more}, updated_at = ${ctx.now} where order_id = ${orderId} and status = 'created'
    )
    update deliveries set driver_pay = driver_pay + ${more}, updated_at = ${ctx.now},
      cash_due = cash_due + ${order.paymentMethod === 'cash' ? more : 0} where order_id = ${orderId}`)
  const { marketId, restaurantId, customerId, status } = order
  ctx.emit('order.changed', { orderId, marketId, restaurantId, customerId, driverId: null, from: status, to: status })
  const money = (amount: number) => ({ amount, currency: order.currency })
  return { id: orderId, status, tip: money(said.tip + more), total: money(order.total + more) }
})

async function moveDoor(ctx: CommandContext, order: Order, address: DeliveryAddress, said: Said): Promise<void> {
  const { market, restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  const at = order.scheduledFor ?? ctx.now
  const terms = await termsAtDoor(ctx, { market, restaurant, address, locale: ctx.locale, now: at })
  refuseBelowMinimum(terms, { subtotal: said.subtotal, currency: order.currency })
  const way = Math.round(distanceMeters(restaurant.position, address) * market.speed.detour)
  const { deliveryBase: base, deliveryPerKm: perKm } = terms.fees
  if (distancePrice({ base, perKm, distanceMeters: way }) > said.deliveryFee) throw new WaybillError('out_of_area')
  const pay = driverPay({ base: market.driverBase, perKm: market.driverPerKm, distanceMeters: way, tip: said.tip })
  await ctx.rows(sql`
    with moved as (
      update orders set address_line1 = ${address.line1}, address_city = ${address.city}, address_quarter = ${address.quarter ?? null},
        address_region = ${address.region ?? null}, address_postal_code = ${address.postalCode ?? null},
        address_landmark = ${address.landmark ?? null}, address_instructions = ${address.instructions ?? null}, lat = ${address.lat}, lng = ${address.lng}, distance_meters = ${way}
      where id = ${order.id}
    )
    update deliveries set dropoff_lat = ${address.lat}, dropoff_lng = ${address.lng}, distance_meters = ${way}, driver_pay = ${pay}
    where order_id = ${order.id}`)
}
