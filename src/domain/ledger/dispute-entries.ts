import type { LossBearer } from '../payments/disputes'
import { clearing, houseAccount, restaurantPayable } from './accounts'
import { credit, debit, type Entry, entry } from './entry'
import type { PaidBy } from './payment-entries'

/** A dispute of a payment that lies with a provider. */
export interface Disputed extends Pick<PaidBy, 'orderId' | 'marketId' | 'currency'> {
  readonly disputeId: string
  readonly provider: NonNullable<PaidBy['provider']>
}

const parts = ({ disputeId, orderId, currency }: Disputed, what: string) => ({
  key: `dispute:${disputeId}:${what}`,
  orderId,
  currency,
})

/** The bank takes what its cardholder asks for, and nobody knows yet whose it is. @param amount integer minor units */
export function disputeOpened(disputed: Disputed, amount: number): Entry {
  const { marketId, provider } = disputed
  return entry({
    kind: 'payment.disputed',
    ...parts(disputed, 'opened'),
    postings: [debit(houseAccount(marketId, 'disputes'), amount), credit(clearing(provider), amount)],
  })
}

/** It comes back. */
export function disputeWon(disputed: Disputed, amount: number): Entry {
  const { marketId, provider } = disputed
  return entry({
    kind: 'payment.dispute_won',
    ...parts(disputed, 'won'),
    postings: [debit(clearing(provider), amount), credit(houseAccount(marketId, 'disputes'), amount)],
  })
}

/**
 * It is gone: at the platform's cost, or at the restaurant's as far as the order has paid it.
 * @param loss.paidToRestaurant what the restaurant has of the order still, integer minor units
 */
export function disputeLost(
  disputed: Disputed,
  amount: number,
  loss: { bearer: LossBearer; restaurantId: string | null; paidToRestaurant: number },
): Entry {
  const { marketId } = disputed
  const { bearer, restaurantId, paidToRestaurant } = loss
  const theirs = bearer === 'restaurant' && restaurantId ? Math.min(Math.max(paidToRestaurant, 0), amount) : 0
  return entry({
    kind: 'payment.dispute_lost',
    ...parts(disputed, 'lost'),
    postings: [
      ...(restaurantId ? [debit(restaurantPayable(restaurantId), theirs)] : []),
      debit(houseAccount(marketId, 'refunds'), amount - theirs),
      credit(houseAccount(marketId, 'disputes'), amount),
    ],
  })
}

/** What the provider keeps of a dispute; below zero: it gives that back. @param from what was booked of it before */
export function disputeFee(disputed: Disputed, from: number, to: number): Entry {
  const { marketId, provider } = disputed
  return entry({
    kind: 'payment.dispute_fee',
    ...parts(disputed, `fee:${to >= from ? 'kept' : 'returned'}`),
    postings: [debit(houseAccount(marketId, 'processing_fees'), to - from), credit(clearing(provider), to - from)],
  })
}
