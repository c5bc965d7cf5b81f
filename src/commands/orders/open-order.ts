import { estimateArrival } from '../../domain/geo/estimate-arrival'
import { estimatePreparation } from '../../domain/kitchen/estimate-preparation'
import type { Interval } from '../../domain/opening/open-intervals'
import type { PaymentPlan } from '../../domain/payments/payment-plan'
import { tellDiscount } from '../../domain/promotions/tell-discount'
import type { Checkout } from '../carts/checkout'
import { recordDecisions } from '../compliance/record-decisions'
import type { CommandContext } from '../context'
import { UNASKED } from '../payments/pay-now'
import type { Held } from '../products/stock'
import type { Contact } from './contact'
import { handToKitchen } from './hand-to-kitchen'
import { insertOrder } from './insert-order'
import type { Order } from './order'

interface Opening {
  contact: Contact
  /** What all that is ordered in this act holds. */
  held: Held
  number: string
  plan: PaymentPlan
  note: string | undefined
  bulkId?: string
}

export type OpenedOrder = Order & { trackingToken: string }

const TOKEN_BYTES = 16

/** A checkout becomes a stored order; nobody has heard of it yet. */
export async function openOrder(ctx: CommandContext, checkout: Checkout, opening: Opening): Promise<OpenedOrder> {
  const { slot, market } = checkout
  const sleepsUntil = slot && releaseTime(checkout, slot)
  const order = await insertOrder(ctx, {
    checkout,
    trackingToken: ctx.newSecret(TOKEN_BYTES),
    acceptBy: new Date((sleepsUntil ?? ctx.now).getTime() + market.acceptanceMinutes * 60_000),
    sleepsUntil,
    bulkId: null,
    ...opening,
  })
  recordDecisions(ctx, checkout.judged, { subject: { kind: 'order', id: order.id }, market: market.id })
  return order
}

/** It is told, and stands before its restaurant at once, or in time for its slot. */
export async function startOrder(ctx: CommandContext, order: OpenedOrder, { quote, slot, restaurant }: Checkout) {
  announce(ctx, order)
  const status = order.status === 'placed' ? await handToKitchen(ctx, order, restaurant) : order.status
  return {
    id: order.id,
    number: order.number,
    status,
    currency: quote.currency,
    subtotal: quote.subtotal,
    discount: quote.discount,
    discounts: quote.discounts.map(tellDiscount),
    deliveryFee: quote.deliveryFee,
    serviceFee: quote.serviceFee,
    smallOrderFee: quote.smallOrderFee,
    surgeFee: quote.surgeFee,
    tax: quote.tax,
    taxIncluded: quote.taxIncluded,
    tip: quote.tip,
    total: { amount: quote.total, currency: quote.currency },
    trackingToken: order.trackingToken,
    acceptBy: order.acceptBy.toISOString(),
    slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
    payment: { ...UNASKED, method: order.paymentMethod },
  }
}

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
  if (order.status === 'placed') ctx.emit('order.placed', { ...moved, from: 'pending', to: 'placed' })
}
