import { sql } from 'drizzle-orm'
import { SYSTEM } from '../../domain/identity/actor'
import type { OrderPricing } from '../../domain/pricing/order-pricing'
import type { CommandContext } from '../context'
import { loadMarket } from '../markets/load-market'
import { handToKitchen } from '../orders/hand-to-kitchen'
import { moveOrder } from '../orders/move-order'
import { deliveryRow } from '../orders/opening-rows'
import type { Order } from '../orders/order'
import { dropPayment } from './drop-payment'
import { isOpen, type Payment, paymentsOf } from './payment'

export const awaitsPayment = ({ status }: Order): boolean => status === 'pending' || status === 'payment_failed'

export const isOver = ({ status }: Order): boolean =>
  status === 'cancelled' || status === 'declined' || status === 'returned' || status === 'delivered'

/** What of an amount is as good as paid: held, taken, or cash that the driver will take at the door. */
export function securedBy(payments: readonly Payment[]): number {
  return payments.reduce((sum, { method, status, amount, captured, refunded }) => {
    if (status === 'authorized' || (method === 'cash' && status === 'created')) return sum + amount
    return status === 'captured' || status === 'partially_refunded' ? sum + captured - refunded : sum
  }, 0)
}

interface Waiting {
  tip: number
  lat: number
  lng: number
  surgeFee: number
  pricing: OrderPricing | null
}

/**
 * An order that is paid for stands before its restaurant, whose time to answer begins now. Whatever else was still asked of its payer is
 * asked no more.
 * @returns whether it is; false where something lacks still, or it waits for no payment
 */
export async function placeIfSecured(ctx: CommandContext, order: Order): Promise<boolean> {
  if (!awaitsPayment(order)) return false
  const payments = await paymentsOf(ctx, order.id)
  if (securedBy(payments) < order.total) return false
  const { id, currency, distanceMeters } = order
  const { market, restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  const waiting = await ctx.row<Waiting>(sql`
    select tip, lat, lng, surge_fee as "surgeFee", pricing from orders where id = ${id}`)
  if (!waiting) throw new Error(`order ${id} is locked and not there`)
  const { tip, lat, lng, surgeFee, pricing } = waiting
  const surge = pricing?.surge ? { fee: surgeFee, driverBasisPoints: pricing.surge.driverBasisPoints } : null
  const cashDue = payments.reduce(
    (sum, { method, status, amount }) => sum + (method === 'cash' && status === 'created' ? amount : 0),
    0,
  )
  const acceptBy = new Date(ctx.now.getTime() + market.acceptanceMinutes * 60_000)
  const opening = { id, market, restaurant, dropoff: { lat, lng }, distanceMeters, cashDue, tip, currency, surge }
  for (const payment of payments) if (isOpen(payment) && payment.method !== 'cash') await dropPayment(ctx, payment)
  const pending = order.status === 'pending' ? order : await moveOrder(ctx, order, 'pending', { as: SYSTEM })
  await ctx.rows(sql`
    with ${deliveryRow(ctx, opening)}
    update orders set accept_by = ${acceptBy}, pay_by = null, updated_at = ${ctx.now},
      released_at = case when created_at < ${ctx.now} then ${ctx.now}::timestamptz end
    where id = ${id}`)
  const placed = await moveOrder(ctx, { ...pending, acceptBy }, 'placed', { as: SYSTEM })
  await handToKitchen(ctx, placed, restaurant)
  return true
}

/**
 * An order whose payment failed tells its customer, who has as long again to pay otherwise; unless another payment is still under way.
 */
export async function failOrder(ctx: CommandContext, order: Order): Promise<void> {
  if (order.status !== 'pending') return
  const payments = await paymentsOf(ctx, order.id)
  if (payments.some((payment) => payment.method !== 'cash' && isOpen(payment))) return
  await moveOrder(ctx, order, 'payment_failed', { as: SYSTEM })
  await waitAgain(ctx, order)
}

/** So long as the market gives for a payment. */
export async function waitAgain(ctx: CommandContext, { id, marketId }: Order): Promise<void> {
  await ctx.rows(sql`
    update orders set pay_by = ${ctx.now}::timestamptz + make_interval(mins => m.payment_minutes::int), updated_at = ${ctx.now}
    from markets m where orders.id = ${id} and m.id = ${marketId}`)
}
