import type { Role } from '../identity/roles'
import { proportion } from '../money/proportion'
import type { OrderStatus } from './transitions'

/** Nothing has been cooked or promised yet. */
const FREE_STATUSES: readonly OrderStatus[] = ['scheduled', 'pending', 'payment_failed', 'placed']

const CUSTOMER_SIDE: readonly Role[] = ['customer', 'guest']

/**
 * What a cancelled order costs and what goes back (ORD-5): free until the restaurant confirms; after that the customer pays the
 * market's fee on the total, never more than was paid. Whoever else cancels, the customer gets everything back. Whether the
 * order may be cancelled at all is for `ORDER_TRANSITIONS` to say.
 * @param input amounts in integer minor units; `paid` is what was captured or authorised, so 0 for cash
 * @returns integer minor units; `fee + refund` is always `paid`
 */
export function cancellationTerms(input: {
  readonly status: OrderStatus
  readonly paid: number
  readonly total: number
  readonly policy: { readonly feeBasisPointsAfterConfirmed: number }
  readonly by: Role
}): { fee: number; refund: number } {
  const { status, paid, total, policy, by } = input
  const free = FREE_STATUSES.includes(status) || !CUSTOMER_SIDE.includes(by)
  const fee = free ? 0 : Math.min(paid, proportion(total, policy.feeBasisPointsAfterConfirmed, 10_000))
  return { fee, refund: paid - fee }
}
