import { sql } from 'drizzle-orm'
import type { PaymentMethod } from '../../domain/payments/transitions'
import { driverPay } from '../../domain/pricing/driver-pay'
import type { OrderPricing } from '../../domain/pricing/order-pricing'
import type { Checkout } from '../carts/checkout'
import type { CommandContext } from '../context'
import type { Held } from '../products/stock'
import type { Contact } from './contact'
import type { Order } from './order'

interface NewOrder {
  checkout: Checkout
  contact: Contact
  held: Held
  number: string
  method: PaymentMethod
  note: string | undefined
  trackingToken: string
  acceptBy: Date
}

export async function nextOrderSequence(ctx: CommandContext): Promise<number> {
  const row = await ctx.row<{ next: number }>(sql`select nextval('order_numbers') as next`)
  if (!row) throw new Error('a sequence always has a next value')
  return row.next
}

/**
 * Stores a placed order whole, in one statement: order, lines, its first two moves, delivery, payment, and the cart emptied.
 * With cash `pending` lasts no time at all, but its move is recorded like every other.
 */
export async function insertOrder(ctx: CommandContext, order: NewOrder): Promise<Order & { trackingToken: string }> {
  const { checkout, contact, number, method, trackingToken, acceptBy } = order
  const { market, restaurant, address, quote, terms, distanceMeters } = checkout
  const pricing: OrderPricing = { fees: terms.fees, zone: terms.zone }
  const id = ctx.newId()
  const customerId = ctx.actor.userId ?? null
  const guestTokenHash = ctx.actor.guestTokenHash ?? null
  const lines = heldLines(ctx, order)
  const pay = driverPay({ base: market.driverBase, perKm: market.driverPerKm, distanceMeters, tip: quote.tip })
  await ctx.rows(sql`
    with stored as (
      insert into orders (id, number, status, market_id, restaurant_id, customer_id, guest_token_hash, currency, subtotal, discount, discounts, delivery_fee,
        service_fee, small_order_fee, tax, tax_included, tip, total, payment_method, contact_name, contact_phone, phone_verified, address_line1,
        address_city, address_quarter, address_region, address_postal_code, address_landmark, address_instructions, lat, lng, distance_meters, accept_by, customer_note, tracking_token, pricing, created_at,
        updated_at)
      values (${id}, ${number}, 'placed', ${market.id}, ${restaurant.id}, ${customerId}, ${guestTokenHash}, ${quote.currency}, ${quote.subtotal},
        ${quote.discount}, ${JSON.stringify(quote.discounts)}::jsonb, ${quote.deliveryFee}, ${quote.serviceFee}, ${quote.smallOrderFee}, ${quote.tax},
        ${quote.taxIncluded}, ${quote.tip}, ${quote.total}, ${method}, ${contact.name}, ${contact.phone}, false, ${address.line1}, ${address.city},
        ${address.quarter ?? null}, ${address.region ?? null}, ${address.postalCode ?? null}, ${address.landmark ?? null},
        ${address.instructions ?? null}, ${address.lat}, ${address.lng}, ${distanceMeters}, ${acceptBy}, ${order.note ?? null}, ${trackingToken},
        ${JSON.stringify(pricing)}::jsonb, ${ctx.now}, ${ctx.now})
    ), stored_lines as (
      insert into order_lines (id, order_id, product_id, name, quantity, unit_price, total, discount, note, options, options_held, held, position,
        created_at, updated_at)
      select l.id, ${id}, l."productId", l.name, l.quantity, l."unitPrice", l.total, l.discount, l.note, l.options, l."optionsHeld", l.held, l.position,
        ${ctx.now}, ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l (id uuid, "productId" uuid, name text, quantity int, "unitPrice" numeric, total numeric, discount numeric, note text,
          options jsonb, "optionsHeld" jsonb, held int, position int)
    ), moves as (
      insert into order_events (id, order_id, subject, "from", "to", at, actor_role, actor_id, seq)
      values (${ctx.newId()}, ${id}, 'order', null, 'pending', ${ctx.now}, ${ctx.actor.role}, ${customerId}, nextval('order_events_seq')),
        (${ctx.newId()}, ${id}, 'order', 'pending', 'placed', ${ctx.now}, 'system', null, nextval('order_events_seq'))
    ), delivery as (
      insert into deliveries (id, order_id, market_id, restaurant_id, status, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters,
        cash_due, driver_pay, created_at, updated_at)
      values (${ctx.newId()}, ${id}, ${market.id}, ${restaurant.id}, 'unassigned', ${restaurant.position.lat}, ${restaurant.position.lng},
        ${address.lat}, ${address.lng}, ${distanceMeters}, ${method === 'cash' ? quote.total : 0}, ${pay}, ${ctx.now}, ${ctx.now})
    ), payment as (
      insert into payments (id, order_id, method, status, amount, currency, created_at, updated_at)
      values (${ctx.newId()}, ${id}, ${method}, 'created', ${quote.total}, ${quote.currency}, ${ctx.now}, ${ctx.now})
    )
    update carts set lines = '[]', restaurant_id = null, updated_at = ${ctx.now} where id = ${checkout.cartId}`)
  return {
    id,
    number,
    status: 'placed',
    marketId: market.id,
    restaurantId: restaurant.id,
    customerId,
    guestTokenHash,
    currency: quote.currency,
    total: quote.total,
    paymentMethod: method,
    distanceMeters,
    acceptBy,
    readyBy: null,
    promisedAt: null,
    trackingToken,
  }
}

/** What each line holds on which shelf, to be given back or gone with it. */
function heldLines(ctx: CommandContext, { checkout, held }: NewOrder) {
  return checkout.quote.lines.map((line, position) => ({
    ...line,
    id: ctx.newId(),
    held: held.products.has(line.productId) ? line.quantity : 0,
    optionsHeld: line.options.flatMap((option) => {
      const quantity = option.quantity * line.quantity
      const own = held.options.has(option.id) ? [{ of: 'option', id: option.id, quantity }] : []
      const standsFor = option.productId
      return standsFor && held.products.has(standsFor) ? [...own, { of: 'product', id: standsFor, quantity }] : own
    }),
    position,
  }))
}
