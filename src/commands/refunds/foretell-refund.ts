import type { z } from 'zod'
import type { Actor } from '../../domain/identity/actor'
import { type Account, PURPOSES } from '../../domain/ledger/accounts'
import type { Entry } from '../../domain/ledger/entry'
import { orderRefunded } from '../../domain/ledger/refund-entries'
import { EXTRAS } from '../../domain/refunds/faults'
import { goodsLeft } from '../../domain/refunds/plan-refund'
import type { Sql } from '../../ports/database'
import { findOrder, type Order } from '../orders/order'
import { paidBy } from '../payments/paid-by'
import type { Payment } from '../payments/payment'
import { type OrderRefund, planOrderRefund, type RefundWish } from './plan-order-refund'
import { type RefundableOrder, readRefundable } from './refundable-order'

/**
 * Tells without doing it what may go back of an order, and what a wish would give back and book.
 * @throws WaybillError as `refundOrder`; without a wish it tells what is left
 */
export async function foretellRefund(
  db: Sql,
  actor: Actor,
  { orderId, ...wish }: z.output<typeof RefundWish> & { orderId: string },
) {
  const order = await findOrder(db, actor, orderId)
  const refundable = await readRefundable(db, order)
  const asked = wish.items || wish.amount || wish.also?.length
  const refund = asked ? await planOrderRefund(db, { order, refundable, actor }, wish) : null
  return { ...left(order, refundable, actor), ...would(order, refundable, refund, wish.fault) }
}

function left({ currency }: Order, { sold, lines, before, given, limit }: RefundableOrder, actor: Actor) {
  const money = (amount: number) => ({ amount, currency })
  return {
    given: money(given),
    /** For goods; fees and tip come to it. */
    goodsLeft: money(goodsLeft(sold, before)),
    extrasLeft: EXTRAS.map((extra) => ({ extra, amount: money(sold.extras[extra] - before.extras[extra]) })),
    lines: lines.map(({ id, name, quantity }) => ({ id, name, quantity, refunded: before.pieces.get(id) ?? 0 })),
    limitLeft: actor.role === 'admin' ? null : money(Math.max(limit - given, 0)),
  }
}

function would(
  { currency }: Order,
  { parties }: RefundableOrder,
  refund: OrderRefund | null,
  fault: z.output<typeof RefundWish>['fault'],
) {
  const parts = refund?.parts ?? []
  const entries = parts.map(({ payment, ...part }) =>
    orderRefunded(paidBy(payment), payment.id, part, { fault, parties }),
  )
  return {
    refund: { amount: refund?.amount ?? 0, currency },
    parts: parts.map(({ payment, amount }) => ({
      method: payment.method,
      to: destination(payment),
      amount: { amount, currency },
    })),
    postings: summed(entries),
  }
}

/** Where it goes, in a word: back to the card or phone, into the wallet or the points, or over the counter. */
function destination({ method, customerId }: Payment): 'provider' | 'wallet' | 'points' | 'office' {
  if (method === 'cash') return customerId ? 'wallet' : 'office'
  return method === 'wallet' || method === 'points' ? method : 'provider'
}

/** All entries together, debits first. */
function summed(entries: readonly Entry[]) {
  const sums = new Map<string, { account: Account; amount: number }>()
  for (const { account, amount } of entries.flatMap(({ postings }) => postings)) {
    const key = `${account.owner}:${account.ownerId}:${account.purpose}`
    sums.set(key, { account, amount: (sums.get(key)?.amount ?? 0) + amount })
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Number(a.amount < 0) - Number(b.amount < 0))
    .map(({ account: { owner, purpose }, amount }) => ({
      owner,
      purpose,
      side: PURPOSES[purpose].side,
      debit: Math.max(amount, 0),
      credit: Math.max(-amount, 0),
    }))
}
