import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import { driverPay } from '../../domain/pricing/driver-pay'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { command } from '../command'
import { keepRefusals, recordDecisions } from '../compliance/record-decisions'
import type { CommandContext, Locale } from '../context'
import { postEntries } from '../ledger/post-entries'
import { adjustPayments } from '../payments/adjust-payments'
import { placeIfSecured } from '../payments/secure-order'
import { changeLines } from './change-lines'
import { findOrder, lockOrder, type Order } from './order'
import { ChangeOrder, type ChangePlan, planChange } from './plan-change'
import { recordMove } from './record-move'

/**
 * The customer, or the desk for him, says something else before the kitchen begins (ORD-5): other words, other quantities, a better tip,
 * another door that costs no more to reach. What was paid follows: less is taken of it, or some goes back (LED-4). Its history tells what was
 * different before.
 * @throws WaybillError as `planChange` and `adjustPayments`; `stock_unavailable` for more pieces than there are
 */
export const changeOrder = command('order.change', ChangeOrder, async (ctx, { orderId, ...wish }) => {
  const order = await lockOrder(ctx, orderId)
  const about = { subject: { kind: 'order', id: orderId }, market: order.marketId }
  const plan = await keepRefusals(ctx, about, () =>
    planChange(ctx, order, { actor: ctx.actor, locale: ctx.locale, now: ctx.now, vault: ctx.call.app.vault }, wish),
  )
  if (Object.keys(plan.changes).length === 0) return told(order, plan)
  if (plan.changes.lines) await changeLines(ctx, order, plan.lines)
  await storeChange(ctx, order, plan)
  recordDecisions(ctx, plan.judged, about)
  const { changes, after } = plan
  await recordMove(ctx, { orderId, subject: 'change', from: null, to: 'changed', actor: ctx.actor, changes })
  const { marketId, restaurantId, customerId, status } = order
  ctx.emit('order.changed', { orderId, marketId, restaurantId, customerId, driverId: null, from: status, to: status })
  const entries = await adjustPayments(ctx, order, plan.money)
  // What was paid before another payment failed may be enough now.
  const placed = await placeIfSecured(ctx, { ...order, total: after.total })
  await postEntries(ctx, marketId, entries)
  return told(placed ? { ...order, status: 'placed' } : order, plan)
})

/** Tells without doing it what a change would be and cost. @throws WaybillError as `changeOrder`, but for what is on the shelves and in the wallet */
export async function foretellChange(
  db: Sql,
  who: { actor: Actor; locale: Locale; now: Date; vault: Vault },
  { orderId, ...wish }: Parameters<typeof planChange>[3] & { orderId: string },
) {
  const order = await findOrder(db, who.actor, orderId)
  return told(order, await planChange(db, order, who, wish))
}

function told({ id, status, currency, total }: Order, { after, changes }: ChangePlan) {
  const money = (amount = 0) => ({ amount, currency })
  const { back, spared, paid } = changes
  return {
    id,
    status,
    tip: money(after.tip),
    total: money(after.total),
    before: money(total),
    back: money(back),
    spared: money(spared),
    paid: money(paid),
    changes,
  }
}

/** Order and delivery in one statement; `more` is the driver's. */
async function storeChange(
  ctx: CommandContext,
  order: Order,
  { more, amounts, taxes, door, judged, money, after }: ChangePlan,
) {
  const { id } = order
  const { plan, atDoor } = money
  await ctx.rows(sql`
    with changed as (
      update orders set tip = tip + ${more}, subtotal = subtotal + ${amounts.subtotal}, service_fee = service_fee + ${amounts.serviceFee},
        small_order_fee = small_order_fee + ${amounts.smallOrderFee}, tax = tax + ${amounts.tax}, total = ${after.total},
        payment_plan = coalesce(${plan && JSON.stringify(plan)}::jsonb, payment_plan),
        customer_note = ${after.note}, updated_at = ${ctx.now}${taxes ? sql`, pricing = jsonb_set(pricing, '{taxes}', ${JSON.stringify(taxes)}::jsonb)` : sql``}${judged ? sql`, requirements = ${judged.requirements && JSON.stringify(judged.requirements)}::jsonb` : sql``}${door ? sql`, ${doorColumns(door)}` : sql``}
      where id = ${id}
    )
    update deliveries set cash_due = cash_due + ${atDoor}, updated_at = ${ctx.now}, ${door ? newWay(door, after.tip) : sql`driver_pay = driver_pay + ${more}`}
    where order_id = ${id}`)
}

function doorColumns({ address, way }: NonNullable<ChangePlan['door']>) {
  return sql`address_line1 = ${address.line1}, address_city = ${address.city}, address_quarter = ${address.quarter ?? null},
    address_region = ${address.region ?? null}, address_postal_code = ${address.postalCode ?? null},
    address_landmark = ${address.landmark ?? null}, address_instructions = ${address.instructions ?? null}, lat = ${address.lat},
    lng = ${address.lng}, distance_meters = ${way}`
}

function newWay({ address, way, market }: NonNullable<ChangePlan['door']>, tip: number) {
  const pay = driverPay({ base: market.driverBase, perKm: market.driverPerKm, distanceMeters: way, tip })
  return sql`dropoff_lat = ${address.lat}, dropoff_lng = ${address.lng}, distance_meters = ${way}, driver_pay = ${pay}`
}
