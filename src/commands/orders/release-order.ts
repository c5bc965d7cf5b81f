import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { SYSTEM } from '../../domain/identity/actor'
import { isOpen } from '../../domain/opening/is-open'
import { localMoment } from '../../domain/opening/local-moment'
import type { OrderTaking } from '../../domain/opening/taking-orders'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { PaymentPlan } from '../../domain/payments/payment-plan'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { loadMarket } from '../markets/load-market'
import { openPayments } from '../payments/open-payments'
import { placeIfSecured, waitAgain } from '../payments/secure-order'
import { endOrder } from './end-order'
import { handToKitchen } from './hand-to-kitchen'
import { judgeAgain } from './judge-again'
import { moveOrder } from './move-order'
import { openingRows } from './opening-rows'
import { lockOrder, type Order } from './order'
import { isUnpayable, releaseUnpaid } from './release-unpaid'

const release = command('order.release', z.object({ orderId: z.uuid() }), async (ctx, { orderId }) => {
  const order = await lockOrder(ctx, orderId)
  const wakes = await ctx.row<Wakes>(sql`
    select o.sleeps_until as "sleepsUntil", o.tip, o.lat, o.lng, o.payment_plan as plan, r.active as listed, m.active as "marketActive", r.hours,
      coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone", null as "pausedUntil"
    from orders o join restaurants r on r.id = o.restaurant_id join markets m on m.id = o.market_id where o.id = ${orderId}`)
  const { scheduledFor } = order
  if (order.status !== 'scheduled' || !scheduledFor || !wakes?.sleepsUntil || wakes.sleepsUntil > ctx.now)
    return { id: orderId, status: order.status }
  const taken = wakes.listed && wakes.marketActive && isOpen(wakes, localMoment(scheduledFor, wakes.timeZone))
  if (!taken)
    return { id: orderId, status: (await endOrder(ctx, order, 'cancelled', { reason: 'closed_then' })).status }
  return { id: orderId, status: await open(ctx, order, wakes) }
})

/**
 * A scheduled order wakes and stands before its restaurant, whose time to answer begins now. Where the restaurant will be closed for its
 * slot after all, or a rule of its market forbids it by now, it ends instead (`states.md`: rules pass again). Where it cannot be paid as it
 * was to be, its customer is told and has time to pay otherwise. Done twice, it does nothing the second time.
 */
export async function releaseOrder(
  call: Call,
  input: { orderId: string },
): Promise<{ id: string; status: OrderStatus }> {
  try {
    return await release(call, input)
  } catch (error) {
    if (!(error instanceof WaybillError) || !isUnpayable(error.code)) throw error
    return releaseUnpaid(call, { ...input, code: error.code })
  }
}

interface Wakes extends OrderTaking {
  sleepsUntil: Date | null
  listed: boolean
  tip: number
  lat: number
  lng: number
  plan: PaymentPlan | null
}

/** What was to be paid before the door is asked for now; its customer may be asleep, and is asked on his phone. */
async function pay(ctx: CommandContext, order: Order, plan: PaymentPlan): Promise<OrderStatus> {
  const { entries } = await openPayments(ctx, order, plan, { inline: false, holderAbsent: true })
  await waitAgain(ctx, order)
  const placed = await placeIfSecured(ctx, order)
  await postEntries(ctx, order.marketId, entries)
  return placed ? 'placed' : order.status
}

async function open(ctx: CommandContext, order: Order, { tip, lat, lng, plan }: Wakes) {
  const { market, restaurant } = await loadMarket(ctx, order.restaurantId, ctx.now)
  if (!(await judgeAgain(ctx, order, market)))
    return (await endOrder(ctx, order, 'cancelled', { reason: 'against_rules' })).status
  const { id, distanceMeters, total, currency } = order
  const acceptBy = new Date(ctx.now.getTime() + market.acceptanceMinutes * 60_000)
  const opening = {
    id,
    market,
    restaurant,
    dropoff: { lat, lng },
    distanceMeters,
    cashDue: total,
    tip,
    currency,
    surge: null,
  }
  const pending = await moveOrder(ctx, order, 'pending', { as: SYSTEM })
  if (plan) return pay(ctx, pending, plan)
  await ctx.rows(sql`
    with ${openingRows(ctx, opening)}
    update orders set accept_by = ${acceptBy}, released_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${id}`)
  const placed = await moveOrder(ctx, { ...pending, acceptBy }, 'placed', { as: SYSTEM })
  return handToKitchen(ctx, placed, restaurant)
}
