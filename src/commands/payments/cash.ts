import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { type PaymentStatus, paymentTransitionsOf } from '../../domain/payments/transitions'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { CommandContext } from '../context'
import type { Delivery } from '../deliveries/delivery'
import type { Order } from '../orders/order'

const CASH = paymentTransitionsOf('cash')

/** Cash changes hands at the door: from now on the driver holds it. */
export async function captureCash(ctx: CommandContext, order: Order, delivery: Delivery): Promise<void> {
  await moveCash(ctx, order, 'captured', delivery.driverId)
}

/** Cash that will never be collected. */
export async function voidCash(ctx: CommandContext, order: Order): Promise<void> {
  await moveCash(ctx, order, 'voided', null)
}

async function moveCash(ctx: CommandContext, order: Order, to: PaymentStatus, driverId: string | null): Promise<void> {
  const payment = await ctx.row<{ id: string; status: PaymentStatus }>(
    sql`select id, status from payments where order_id = ${order.id} and method = 'cash'`,
  )
  if (!payment) return
  findTransition(CASH, { from: payment.status, to, role: ctx.actor.role })
  await ctx.rows(sql`
    update payments set status = ${to}, collected_by_id = ${driverId}, updated_at = ${ctx.now},
      captured_at = case when ${to === 'captured'} then ${ctx.now}::timestamptz end
    where id = ${payment.id}`)
}

/** The driver hands in all the cash held in the market's currency, at the office (PAY-3). */
export const settleCash = command('cash.settle', z.object({ driverId: z.uuid() }), async (ctx, { driverId }) => {
  ctx.subject('driver', driverId)
  const driver = await ctx.row<{ marketId: string; currency: string }>(sql`
    select d.market_id as "marketId", m.currency from drivers d join markets m on m.id = d.market_id where d.id = ${driverId} for update of d`)
  if (!driver) throw new WaybillError('not_found')
  const settled = await ctx.rows<{ amount: number }>(sql`
    update payments set settled_at = ${ctx.now}, updated_at = ${ctx.now}
    where collected_by_id = ${driverId} and status = 'captured' and method = 'cash' and settled_at is null
      and currency::text = ${driver.currency}
    returning amount`)
  const amount = settled.reduce((sum, payment) => sum + payment.amount, 0)
  ctx.emit('cash.settled', { driverId, marketId: driver.marketId, amount, currency: driver.currency })
  return { driverId, settled: { amount, currency: driver.currency }, orders: settled.length }
})
