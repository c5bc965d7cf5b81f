import type { Role } from '../identity/roles'
import { proportion } from '../money/proportion'
import type { OrderStatus } from './transitions'

/** What a market keeps of what was paid, where a customer cancels (ORD-5). Rates in basis points of the order's total. */
export interface CancellationPolicy {
  readonly feeBasisPointsBeforeConfirmed: number
  readonly feeBasisPointsAfterConfirmed: number
  /** So long after ordering it is free, whatever the restaurant has done by then. */
  readonly freeMinutes: number
}

/** The restaurant has not even seen it. */
const UNSEEN: readonly OrderStatus[] = ['scheduled', 'pending', 'payment_failed']

const CUSTOMER_SIDE: readonly Role[] = ['customer', 'guest']

/**
 * What a cancelled order costs and what goes back (ORD-5): free until the restaurant has it; from then on the customer pays the market's
 * fee for the state on the total, never more than was paid. Whoever else cancels, the customer gets everything back. Whether the
 * order may be cancelled at all is for `ORDER_TRANSITIONS` to say.
 * @param input amounts in integer minor units; `paid` is what was captured or authorised, so 0 for cash; `age` in minutes since it was ordered
 * @returns integer minor units; `fee + refund` is always `paid`
 */
export function cancellationTerms(input: {
  readonly status: OrderStatus
  readonly paid: number
  readonly total: number
  readonly policy: CancellationPolicy
  readonly age: number
  readonly by: Role
}): { fee: number; refund: number } {
  const { status, paid, total, policy, age, by } = input
  const free = UNSEEN.includes(status) || !CUSTOMER_SIDE.includes(by) || age < policy.freeMinutes
  const rate = status === 'placed' ? policy.feeBasisPointsBeforeConfirmed : policy.feeBasisPointsAfterConfirmed
  const fee = free ? 0 : Math.min(paid, proportion(total, rate, 10_000))
  return { fee, refund: paid - fee }
}
