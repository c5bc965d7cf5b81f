import { randomBytes } from 'node:crypto'
import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../../src/domain/orders/transitions'
import { driverPay } from '../../src/domain/pricing/driver-pay'
import { finalStates } from '../../src/domain/transition'
import type { Row } from './copy-rows'
import { eventsOf } from './events-of'
import { paidBefore } from './paid-before'
import { lastOf, type PastOffer, type PastOrder, timeOf } from './past-order'
import { paymentRows } from './payment-rows'
import type { PastMarket } from './read-cast'
import { at, idAt } from './row'

/** Drivers hand their cash in at the end of every shift of so long. */
const SHIFT_MS = 3 * 3_600_000

const FINAL: ReadonlySet<string> = new Set(finalStates(ORDER_STATUSES, ORDER_TRANSITIONS))

export type Rows = Record<
  | 'orders'
  | 'order_lines'
  | 'deliveries'
  | 'offers'
  | 'payments'
  | 'refunds'
  | 'payment_attempts'
  | 'order_events'
  | 'events',
  Row[]
>

/**
 * The rows that the commands would have left of an order: its own, its lines, delivery, offers, payment with its calls, moves and events. Ids sort by
 * time, like those of the commands. `order_events.seq` is given later, when all orders' moves are in one line.
 */
export function rowsOf(
  order: PastOrder,
  { market, number, now }: { market: PastMarket; number: string; now: number },
): Rows {
  const ids = { order: idAt(order.createdAt), delivery: idAt(order.createdAt) }
  const { createdAt, customer, home, restaurant, quote } = order
  const last = lastOf(order, 'order')
  const status = last?.to ?? 'placed'
  const lately = order.moves.at(-1)?.at ?? createdAt
  const closed = FINAL.has(status) ? at(last?.at) : null
  const delivery = lastOf(order, 'delivery')?.to ?? 'unassigned'
  const shared = { market_id: market.id, restaurant_id: restaurant.id }
  const stamps = { created_at: at(createdAt), updated_at: at(lately) }
  const delivered = timeOf(order, 'order', 'delivered')
  // What came back to a restaurant that counts it was to be paid at the door: nothing was, so nothing of it is kept.
  const counted = order.tries.some(({ result }) => result === 'returned')
  const before = closed && !counted ? paidBefore({ createdAt, ...quote }, now) : null
  const promise = { ready_by: at(order.readyBy), promised_at: at(order.promisedAt) }
  return {
    orders: [
      {
        id: ids.order,
        number,
        status,
        ...shared,
        customer_id: customer.id,
        currency: quote.currency,
        subtotal: quote.subtotal,
        discount: quote.discount,
        delivery_fee: quote.deliveryFee,
        service_fee: quote.serviceFee,
        small_order_fee: quote.smallOrderFee,
        tax: quote.tax,
        tax_included: quote.taxIncluded,
        tip: quote.tip,
        total: quote.total,
        payment_method: before?.method ?? 'cash',
        contact_name: customer.name,
        contact_phone: customer.phone,
        phone_verified: false,
        address_line1: home.line1,
        address_city: home.city,
        address_quarter: home.quarter,
        address_region: home.region,
        address_postal_code: home.postalCode,
        address_landmark: home.landmark,
        address_instructions: home.instructions,
        lat: home.lat,
        lng: home.lng,
        distance_meters: order.distanceMeters,
        accept_by: at(createdAt + market.acceptanceMinutes * 60_000),
        prep_minutes: order.prepMinutes,
        confirmed_at: at(timeOf(order, 'order', 'confirmed')),
        ...promise,
        ready_at: at(timeOf(order, 'order', 'ready')),
        picked_up_at: at(timeOf(order, 'order', 'out_for_delivery')),
        delivered_at: at(delivered),
        closed_at: closed,
        reason: last?.reason ?? null,
        requirements: order.requirements,
        tracking_token: randomBytes(16).toString('base64url'),
        ...stamps,
      },
    ],
    order_lines: quote.lines.map((line, position) => ({
      id: idAt(createdAt),
      order_id: ids.order,
      product_id: line.productId,
      name: line.name,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      total: line.total,
      tax: line.tax,
      note: line.note ?? null,
      held: 0,
      position,
      ...stamps,
    })),
    deliveries: [
      {
        id: ids.delivery,
        order_id: ids.order,
        ...shared,
        status: delivery,
        driver_id: order.driver?.id ?? null,
        pickup_lat: restaurant.lat,
        pickup_lng: restaurant.lng,
        dropoff_lat: home.lat,
        dropoff_lng: home.lng,
        distance_meters: order.distanceMeters,
        cash_due: before ? 0 : quote.total,
        driver_pay: driverPay({
          base: market.driverBase,
          perKm: market.driverPerKm,
          distanceMeters: order.distanceMeters,
          tip: quote.tip,
        }),
        ...promise,
        assigned_at: at(timeOf(order, 'delivery', 'assigned')),
        arrived_pickup_at: at(timeOf(order, 'delivery', 'at_pickup')),
        picked_up_at: at(timeOf(order, 'delivery', 'picked_up')),
        arrived_at: at(timeOf(order, 'delivery', 'at_dropoff')),
        delivered_at: at(timeOf(order, 'delivery', 'delivered')),
        closed_at: closed,
        reason: order.moves.findLast(({ subject, reason }) => subject === 'delivery' && reason)?.reason ?? null,
        proof: delivered === undefined ? null : {},
        ...stamps,
      },
    ],
    offers: order.offers.map((offer) => offerRow(offer, ids.delivery, market)),
    ...paymentRows({
      order: { id: ids.order, marketId: market.id, ...quote, phone: customer.phone },
      before,
      placed: createdAt,
      closed: closed ? last?.at : undefined,
      delivered,
      driverId: order.driver?.id ?? null,
      settledAt: delivered === undefined ? null : settledAt(delivered, now),
      stamps,
    }),
    order_events: order.moves.map((move) => ({
      id: idAt(move.at),
      order_id: ids.order,
      subject: move.subject,
      from: move.from,
      to: move.to,
      at: at(move.at),
      actor_role: move.role,
      actor_id: move.actorId,
      reason: move.reason ?? null,
    })),
    events: eventsOf(order, ids.order, market),
  }
}

function offerRow(offer: PastOffer, deliveryId: string, { offerSeconds }: PastMarket): Row {
  return {
    id: idAt(offer.madeAt),
    delivery_id: deliveryId,
    driver_id: offer.driverId,
    status: offer.status,
    pickup_meters: offer.meters,
    expires_at: at(offer.madeAt + offerSeconds * 1_000),
    closed_at: at(offer.closedAt),
    reason: offer.reason ?? null,
    created_at: at(offer.madeAt),
    updated_at: at(offer.closedAt ?? offer.madeAt),
  }
}

function settledAt(captured: number, now: number): Date | null {
  const end = Math.ceil(captured / SHIFT_MS) * SHIFT_MS
  return end < now ? new Date(end) : null
}
