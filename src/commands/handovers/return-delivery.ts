import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Goods } from '../../domain/compliance/goods'
import { DELIVERY_TRANSITIONS } from '../../domain/deliveries/transitions'
import { WaybillError } from '../../domain/errors'
import { type LineReturn, planReturn } from '../../domain/handovers/plan-return'
import { returnFee } from '../../domain/handovers/return-fee'
import { findTransition } from '../../domain/transition'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Delivery, lockDelivery } from '../deliveries/delivery'
import { moveDelivery } from '../deliveries/move-delivery'
import { releaseDriver } from '../drivers/release-driver'
import { payForReturn } from '../ledger/pay-for-return'
import { postEntries } from '../ledger/post-entries'
import { moveOrder } from '../orders/move-order'
import type { Order } from '../orders/order'
import { paidSoFar } from '../payments/paid-so-far'
import { unwindPayments } from '../payments/unwind-payments'
import { giveBackStock } from '../products/give-back-stock'
import { readTries } from './tries'
import { writeHandover } from './write-handover'

export const Returned = z.object({
  deliveryId: z.uuid(),
  restock: z.boolean().default(false),
  /** So many pieces of these lines are fit for the shelf. */
  lines: z
    .array(z.object({ lineId: z.uuid(), restock: z.int().min(0).max(100_000) }))
    .max(500)
    .default([]),
  reason: z.string().trim().min(1).max(300).optional(),
})

type Told = Omit<z.output<typeof Returned>, 'deliveryId'>

/**
 * The goods are back at the restaurant: on the shelf again where they may be sold, else waste, line by line. What was paid goes back, less the
 * way where the order's terms keep it, and the driver is paid. What the rules watch over is told by the restaurant alone: its driver is on
 * the way back until then.
 * @throws WaybillError `restaurant_confirms`, those of `planReturn`, `illegal_transition`, `not_found`
 */
export const returnDelivery = command('delivery.returned', Returned, async (ctx, { deliveryId, ...told }) => {
  const { order, delivery } = await lockDelivery(ctx, deliveryId)
  const watched = delivery.requirements?.handover != null
  const returning = delivery.status === 'failed' ? await moveDelivery(ctx, order, delivery, 'returning') : delivery
  findTransition(DELIVERY_TRANSITIONS, { from: returning.status, to: 'returned', role: ctx.actor.role })
  if (watched && ctx.actor.role === 'driver') {
    if (delivery.status !== 'failed') throw new WaybillError('restaurant_confirms')
    return { id: delivery.id, status: returning.status, orderStatus: order.status }
  }
  const counted = watched || told.lines.length > 0 ? await putBack(ctx, order, delivery, told) : undefined
  const moved = await moveDelivery(ctx, order, returning, 'returned', { set: sql`closed_at = ${ctx.now}` })
  const reason = told.reason ?? delivery.reason ?? undefined
  const ended = await moveOrder(ctx, order, 'returned', { reason, restock: counted ? false : told.restock, counted })
  if (delivery.driverId) await releaseDriver(ctx, delivery.driverId)
  const fee = await feeOf(ctx, order, delivery)
  if (counted) {
    const { requirements } = delivery
    await writeHandover(ctx, order, delivery, {
      result: 'returned',
      reason: told.reason,
      requirements,
      lines: counted,
      fee,
    })
  }
  const back = await unwindPayments(ctx, order, { fee, cause: 'returned' })
  const pay = delivery.driverId ? [await payForReturn(ctx, order, delivery.driverId)] : []
  await postEntries(ctx, order.marketId, [...back, ...pay])
  return { id: delivery.id, status: moved.status, orderStatus: ended.status }
})

async function putBack(ctx: CommandContext, order: Order, delivery: Delivery, told: Told): Promise<LineReturn[]> {
  const lines = await ctx.rows<{ id: string; quantity: number; goods: Goods[] }>(sql`
    select l.id, l.quantity, (
      select coalesce(jsonb_agg(distinct c.regulated_as), '[]') from products p join categories c on c.id = p.category_id
      where p.id = l.product_id or p.id in (
        select (x ->> 'productId')::uuid from jsonb_array_elements(coalesce(l.options, '[]')) x where x ->> 'productId' is not null)) as goods
    from order_lines l where l.order_id = ${order.id} order by l.position, l.id`)
  const plan = planReturn(lines, delivery.requirements?.handover ?? null, { ...told, reason: told.reason })
  const onShelf = plan.filter(({ restock }) => restock > 0)
  await giveBackStock(
    ctx,
    onShelf.map(({ lineId, waste }) => ({ id: lineId, keep: waste })),
  )
  return plan
}

/** What is kept of what was paid, integer minor units. */
async function feeOf(ctx: CommandContext, order: Order, delivery: Delivery): Promise<number> {
  const keepFees = delivery.requirements?.handover?.keepFees ?? false
  if (!keepFees) return 0
  const { cause } = await readTries(ctx, delivery.id)
  const fees = await ctx.row<{ delivery: number }>(sql`
    select delivery_fee + surge_fee - coalesce((
      select sum((x ->> 'amount')::numeric) from jsonb_array_elements(coalesce(discounts, '[]')) x where x ->> 'off' = 'delivery'), 0) as delivery
    from orders where id = ${order.id}`)
  const paid = await paidSoFar(ctx, order.id)
  return returnFee({ keepFees, cause: cause ?? 'other', deliveryFee: fees?.delivery ?? 0, paid })
}
