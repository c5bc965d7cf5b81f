import type { CurrencyCode } from '../money/currencies'
import { claimAccount, type PayoutOwner } from '../payouts/owners'
import { cashHeld, clearing, houseAccount } from './accounts'
import { credit, debit, type Entry, entry } from './entry'

/** Money on its way out to an owner. Amounts in integer minor units. */
export interface PaidOut {
  readonly id: string
  readonly marketId: string
  readonly owner: PayoutOwner
  readonly amount: number
  readonly currency: CurrencyCode
}

/** What a driver holds of ours is set against what we owe him, before anything is sent (states.md, "Cash"). */
export function cashNetted({ id, owner, currency }: PaidOut, held: number): Entry {
  return entry({
    kind: 'cash.netted',
    key: `payout:${id}:netted`,
    currency,
    orderId: null,
    postings: [debit(claimAccount(owner), held), credit(cashHeld(owner.id), held)],
  })
}

/** It leaves its owner's account when it is asked for, so that nothing is paid twice, and waits with the house. */
export function payoutRequested({ id, marketId, owner, amount, currency }: PaidOut): Entry {
  return entry({
    kind: 'payout.requested',
    key: `payout:${id}`,
    currency,
    orderId: null,
    postings: [debit(claimAccount(owner), amount), credit(houseAccount(marketId, 'payouts'), amount)],
  })
}

/** @param by who sent it: a provider, or `bank` */
export function payoutPaid({ id, marketId, amount, currency }: PaidOut, by: string): Entry {
  return entry({
    kind: 'payout.paid',
    key: `payout:${id}:paid`,
    currency,
    orderId: null,
    postings: [debit(houseAccount(marketId, 'payouts'), amount), credit(clearing(by), amount)],
  })
}

/** It was refused, or nobody would take it: back to where it came from. */
export function payoutReturned({ id, marketId, owner, amount, currency }: PaidOut): Entry {
  return entry({
    kind: 'payout.returned',
    key: `payout:${id}:returned`,
    currency,
    orderId: null,
    postings: [debit(houseAccount(marketId, 'payouts'), amount), credit(claimAccount(owner), amount)],
  })
}
