import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import { EXTRAS, FAULTS } from '../../domain/refunds/faults'
import { amountOf, type GivenBack, planRefund } from '../../domain/refunds/plan-refund'
import { type RefundPart, type Source, spreadRefund } from '../../domain/refunds/spread-refund'
import type { Sql } from '../../ports/database'
import type { Order } from '../orders/order'
import { type Payment, paymentsOf } from '../payments/payment'
import type { RefundableOrder } from './refundable-order'

/** What goes back: pieces of lines, or an amount for goods that are not named; and what else was paid. */
export const RefundWish = z.object({
  items: z
    .array(z.object({ id: z.uuid(), quantity: z.int().min(1).max(999) }))
    .min(1)
    .max(200)
    .optional(),
  /** Minor units of the order's currency. */
  amount: z.int().min(1).max(1_000_000_000).optional(),
  also: z.array(z.enum(EXTRAS)).max(EXTRAS.length).optional(),
  /** Who bears it; absent: the platform. */
  fault: z.enum(FAULTS).default('platform'),
})

export interface OrderRefund {
  readonly plan: GivenBack
  readonly amount: number
  readonly parts: readonly (RefundPart & { payment: Payment })[]
}

/**
 * What a wish would give back now, and which payment of the order gives how much of it.
 * @throws WaybillError `refund_refused` as `planRefund` and `spreadRefund`; `refund_limit` above what support may refund of one order here
 */
export async function planOrderRefund(
  db: Sql,
  { order, refundable, actor }: { order: Order; refundable: RefundableOrder; actor: Actor },
  { items, amount: wished, also }: Omit<z.output<typeof RefundWish>, 'fault'>,
): Promise<OrderRefund> {
  if (items && wished) throw new WaybillError('refund_refused', { why: 'items_or_amount' })
  const { sold, before, given, limit } = refundable
  const plan = planRefund(sold, before, { items, amount: wished, also })
  const amount = amountOf(plan)
  if (actor.role !== 'admin' && given + amount > limit)
    throw new WaybillError('refund_limit', { left: Math.max(limit - given, 0) })
  const payments = await paymentsOf(db, order.id)
  const parts = spreadRefund(plan, payments.map(sourceOf), order.currency)
  return {
    plan,
    amount,
    parts: parts.map((part) => ({ ...part, payment: byId(payments, part.paymentId) })),
  }
}

/** Of what is disputed the bank has taken the money already. */
function sourceOf({ id: paymentId, method, status, captured, refunded }: Payment): Source {
  const taken = status === 'captured' || status === 'partially_refunded' || status === 'refunded'
  return { paymentId, method, left: taken ? captured - refunded : 0 }
}

function byId(payments: readonly Payment[], id: string): Payment {
  const payment = payments.find((one) => one.id === id)
  if (!payment) throw new Error(`payment ${id} gives back and is not there`)
  return payment
}
