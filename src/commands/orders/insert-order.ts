import { type SQL, sql } from 'drizzle-orm'
import { isCashAlone, type PaymentPlan } from '../../domain/payments/payment-plan'
import type { OrderPricing } from '../../domain/pricing/order-pricing'
import type { Checkout } from '../carts/checkout'
import type { CommandContext } from '../context'
import type { Held } from '../products/stock'
import type { Contact } from './contact'
import { openingRows } from './opening-rows'
import type { Order } from './order'

interface NewOrder {
  checkout: Checkout
  contact: Contact
  held: Held
  number: string
  plan: PaymentPlan
  note: string | undefined
  trackingToken: string
  acceptBy: Date
  /** When a scheduled order goes to the kitchen; null: it is there at once. */
  sleepsUntil: Date | null
  /** The bulk order that it is part of. */
  bulkId: string | null
}

/**
 * Stores an order whole, in one statement: order, lines, its first moves, delivery, payment, and the cart emptied. With cash `pending` lasts
 * no time at all, but its move is recorded like every other. One that sleeps has no delivery and no payment yet, nor has one that is to be paid
 * before: `releaseOrder` and `openPayments` make them.
 */
export async function insertOrder(ctx: CommandContext, order: NewOrder): Promise<Order & { trackingToken: string }> {
  const { checkout, contact, number, plan, trackingToken, acceptBy, sleepsUntil } = order
  const { market, restaurant, address, quote, terms, distanceMeters, slot, surge, judged } = checkout
  const pricing: OrderPricing = {
    fees: terms.fees,
    zone: terms.zone,
    ...(surge && { surge }),
    ...(quote.taxes && { taxes: quote.taxes }),
  }
  const status = sleepsUntil ? 'scheduled' : isCashAlone(plan) ? 'placed' : 'pending'
  const id = ctx.newId()
  const customerId = ctx.actor.userId ?? null
  const guestTokenHash = ctx.actor.guestTokenHash ?? null
  const lines = heldLines(ctx, order)
  const { total, tip, currency } = quote
  const share = surge && { fee: quote.surgeFee, driverBasisPoints: surge.driverBasisPoints }
  const opening = {
    id,
    market,
    restaurant,
    dropoff: address,
    distanceMeters,
    cashDue: total,
    tip,
    currency,
    surge: share,
  }
  await ctx.rows(sql`
    with stored as (
      insert into orders (id, number, status, market_id, restaurant_id, customer_id, guest_token_hash, currency, subtotal, discount, discounts, delivery_fee,
        service_fee, small_order_fee, surge_fee, tax, tax_included, tip, total, payment_method, contact_name, contact_phone, phone_verified, address_line1,
        address_city, address_quarter, address_region, address_postal_code, address_landmark, address_instructions, lat, lng, distance_meters,
        accept_by, customer_note, tracking_token, pricing, scheduled_for, scheduled_until, sleeps_until, bulk_id, requirements, payment_plan, pay_by, created_at, updated_at)
      values (${id}, ${number}, ${status}, ${market.id}, ${restaurant.id}, ${customerId}, ${guestTokenHash}, ${quote.currency}, ${quote.subtotal},
        ${quote.discount}, ${JSON.stringify(quote.discounts)}::jsonb, ${quote.deliveryFee}, ${quote.serviceFee}, ${quote.smallOrderFee}, ${quote.surgeFee},
        ${quote.tax}, ${quote.taxIncluded}, ${quote.tip}, ${quote.total}, ${plan.method}, ${contact.name}, ${contact.phone}, ${contact.verified}, ${address.line1}, ${address.city},
        ${address.quarter ?? null}, ${address.region ?? null}, ${address.postalCode ?? null}, ${address.landmark ?? null},
        ${address.instructions ?? null}, ${address.lat}, ${address.lng}, ${distanceMeters}, ${acceptBy}, ${order.note ?? null}, ${trackingToken},
        ${JSON.stringify(pricing)}::jsonb, ${slot?.from ?? null}, ${slot?.to ?? null}, ${sleepsUntil}, ${order.bulkId},
        ${judged?.requirements ? JSON.stringify(judged.requirements) : null}::jsonb,
        ${status === 'scheduled' && !isCashAlone(plan) ? JSON.stringify(plan) : null}::jsonb, ${status === 'pending' ? payBy(ctx, market) : null}, ${ctx.now}, ${ctx.now})
    ), stored_lines as (
      insert into order_lines (id, order_id, product_id, name, quantity, unit_price, total, discount, note, for_name, options, options_held, held, position,
        category_id, tax, created_at, updated_at)
      select l.id, ${id}, l."productId", l.name, l.quantity, l."unitPrice", l.total, l.discount, l.note, l.for, l.options, l."optionsHeld", l.held, l.position,
        l."categoryId", l.tax, ${ctx.now}, ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l (id uuid, "productId" uuid, name text, quantity int, "unitPrice" numeric, total numeric, discount numeric, note text, "for" text,
          options jsonb, "optionsHeld" jsonb, held int, position int, "categoryId" uuid, tax numeric)
    ), moves as (
      insert into order_events (id, order_id, subject, "from", "to", at, actor_role, actor_id, seq) values ${firstMoves(ctx, id, status)}
    )${status === 'placed' ? sql`, ${openingRows(ctx, opening)}` : sql``}
    update carts set lines = '[]', restaurant_id = null, told = null, share_token = null, party = null, updated_at = ${ctx.now} where id = ${checkout.cartId}`)
  return {
    id,
    number,
    status,
    marketId: market.id,
    restaurantId: restaurant.id,
    customerId,
    guestTokenHash,
    currency: quote.currency,
    total: quote.total,
    paymentMethod: plan.method,
    distanceMeters,
    acceptBy,
    readyBy: null,
    promisedAt: null,
    scheduledFor: slot?.from ?? null,
    createdAt: ctx.now,
    trackingToken,
  }
}

const payBy = (ctx: CommandContext, { paymentMinutes }: Checkout['market']): Date =>
  new Date(ctx.now.getTime() + paymentMinutes * 60_000)

function firstMoves(ctx: CommandContext, id: string, status: 'scheduled' | 'pending' | 'placed'): SQL {
  const { role, userId = null } = ctx.actor
  const move = (from: string | null, to: string, by: string, who: string | null) =>
    sql`(${ctx.newId()}, ${id}, 'order', ${from}, ${to}, ${ctx.now}, ${by}, ${who}, nextval('order_events_seq'))`
  return status !== 'placed'
    ? move(null, status, role, userId)
    : sql`${move(null, 'pending', role, userId)}, ${move('pending', 'placed', 'system', null)}`
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
