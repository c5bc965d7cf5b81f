import { z } from 'zod'
import { demandOf } from '../../domain/carts/demand'
import { WaybillError } from '../../domain/errors'
import { estimateArrival } from '../../domain/geo/estimate-arrival'
import { estimatePreparation } from '../../domain/kitchen/estimate-preparation'
import type { Interval } from '../../domain/opening/open-intervals'
import { formatOrderNumber } from '../../domain/orders/order-number'
import { tellDiscount } from '../../domain/promotions/tell-discount'
import { AddressInput } from '../addresses/address-input'
import { type Checkout, prepareCheckout } from '../carts/checkout'
import { refuseChanges } from '../carts/refuse-changes'
import { command } from '../command'
import type { CommandContext } from '../context'
import { Instant } from '../instant'
import { reserveStock } from '../products/stock'
import { redeemPromotions } from '../promotions/redeem-promotions'
import { contactOf } from './contact'
import { handToKitchen } from './hand-to-kitchen'
import { insertOrder, nextOrderSequence } from './insert-order'
import type { Order } from './order'

export const PlaceOrder = z.object({
  deliveryAddressId: z.uuid().optional(),
  address: AddressInput.optional(),
  contact: z.object({ name: z.string().trim().min(1).max(100), phone: z.string().trim().min(5).max(30) }).optional(),
  payment: z.object({ method: z.enum(['cash', 'card', 'mobile_money', 'wallet', 'points']) }),
  specialInstructions: z.string().trim().max(500).optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
  /** Minor units, from the quote: whoever sends it is charged that and nothing else. */
  expectedTotal: z.number().int().min(0).optional(),
  promoCode: z.string().trim().max(32).optional(),
  /** The beginning of a slot of the restaurant (ORD-2); absent: as soon as it can. */
  scheduledFor: Instant.optional(),
})

const TOKEN_BYTES = 16

/**
 * The cart becomes an order: re-priced, its stock held, and with cash placed before the restaurant at once, or in time for the slot that
 * the customer has chosen (ORD-2, ORD-6, ORD-7).
 * @throws WaybillError `stale` when it would cost something else than was told; the cart stays
 */
export const placeOrder = command('order.place', PlaceOrder, async (ctx, input) => {
  const checkout = await prepareCheckout(
    ctx,
    ctx,
    {
      address: input.address,
      addressId: input.deliveryAddressId,
      tip: input.tip,
      promoCode: input.promoCode,
      phone: input.contact?.phone,
      ...(input.scheduledFor && { scheduledFor: new Date(input.scheduledFor) }),
    },
    { lock: true },
  )
  const { market, restaurant, quote, changes, slot } = checkout
  refuseChanges(changes)
  if (input.expectedTotal !== undefined && input.expectedTotal !== quote.total)
    throw new WaybillError('stale', { changes, total: { before: input.expectedTotal, after: quote.total } })
  if (input.payment.method !== 'cash' || !market.cashEnabled) throw new WaybillError('payment_method_unavailable')
  const own = { ...checkout.customer, isGuest: !ctx.actor.userId }
  const contact = contactOf(input.contact, own, market.country)
  const options = new Map(quote.lines.flatMap((line) => line.options.map((option) => [option.id, option])))
  const held = await reserveStock(ctx, demandOf(quote.lines, options))
  const sequence = await nextOrderSequence(ctx)
  const number = formatOrderNumber({ marketCode: market.code, sequence, placedOn: ctx.now, timeZone: market.timeZone })
  const sleepsUntil = slot && releaseTime(checkout, slot)
  const order = await insertOrder(ctx, {
    checkout,
    contact,
    held,
    number,
    method: input.payment.method,
    note: input.specialInstructions,
    trackingToken: ctx.newSecret(TOKEN_BYTES),
    acceptBy: new Date((sleepsUntil ?? ctx.now).getTime() + market.acceptanceMinutes * 60_000),
    sleepsUntil,
  })
  ctx.subject('order', order.id)
  await redeemPromotions(ctx, quote.discounts, {
    orderId: order.id,
    restaurantId: restaurant.id,
    customerKey: checkout.offers.customerKey,
    currency: quote.currency,
  })
  announce(ctx, order)
  const status = slot ? order.status : await handToKitchen(ctx, order, restaurant)
  return {
    id: order.id,
    number,
    status,
    currency: quote.currency,
    subtotal: quote.subtotal,
    discount: quote.discount,
    discounts: quote.discounts.map(tellDiscount),
    deliveryFee: quote.deliveryFee,
    serviceFee: quote.serviceFee,
    smallOrderFee: quote.smallOrderFee,
    tax: quote.tax,
    taxIncluded: quote.taxIncluded,
    tip: quote.tip,
    total: { amount: quote.total, currency: quote.currency },
    trackingToken: order.trackingToken,
    acceptBy: order.acceptBy.toISOString(),
    slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
    payment: { method: input.payment.method, status: 'created' },
  }
})

/** So long before the slot that it is cooked and driven in time; whether the kitchen will be full then, nobody knows yet. */
function releaseTime({ restaurant, market, address }: Checkout, { from }: Interval): Date {
  const prepMinutes = estimatePreparation({ ...restaurant.load, extraMinutes: 0, ahead: 0 })
  const arrives = estimateArrival({
    now: from,
    pickedUp: false,
    readyAt: new Date(from.getTime() + prepMinutes * 60_000),
    driver: null,
    pickup: restaurant.position,
    dropoff: address,
    speed: market.speed,
    serviceMinutes: { pickup: market.serviceMinutes, dropoff: market.serviceMinutes },
  })
  return new Date(2 * from.getTime() - arrives.getTime())
}

function announce(ctx: CommandContext, order: Order): void {
  const { id: orderId, marketId, restaurantId, customerId } = order
  const moved = { orderId, marketId, restaurantId, customerId, driverId: null }
  if (order.status === 'scheduled') {
    ctx.emit('order.scheduled', { ...moved, from: null, to: 'scheduled' })
    return
  }
  ctx.emit('order.created', { ...moved, from: null, to: 'pending' })
  ctx.emit('order.placed', { ...moved, from: 'pending', to: 'placed' })
}
