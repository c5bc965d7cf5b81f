import type { CurrencyCode } from '../money/currencies'
import type { TaxPart } from '../tax/share-tax'
import { type Account, accountCode } from './accounts'
import type { CommissionTier } from './commission'

/** What happened. A new happening adds its word here, and by a migration to PostgreSQL's type. */
export const ENTRY_KINDS = [
  'order.cash_taken',
  'order.delivered',
  'order.returned',
  'order.cancellation_fee',
  'payment.captured',
  'payment.fee',
  'payment.refunded',
  'payment.uncollected',
  'payment.disputed',
  'payment.dispute_fee',
  'payment.dispute_won',
  'payment.dispute_lost',
  'wallet.topped_up',
  'reconciliation.suspended',
  'reconciliation.solved',
  'cash.settled',
  'cash.netted',
  'payout.requested',
  'payout.paid',
  'payout.returned',
  'reversal',
  'wallet.paid_in',
  'wallet.spent',
  'wallet.returned',
  'wallet.transferred',
  'wallet.credited',
  'wallet.expired',
  'points.earned',
  'points.taken_back',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Taken back by verbs of their own, which know more than the ledger: of which grant credit was, and what of a payment is still out. */
const OWN_UNDO: readonly EntryKind[] = [
  'wallet.spent',
  'wallet.returned',
  'wallet.credited',
  'wallet.expired',
  'points.earned',
  'points.taken_back',
]

/** Whether an entry is corrected by booking its opposite. */
export function isReversible(kind: EntryKind): boolean {
  return kind !== 'reversal' && !OWN_UNDO.includes(kind)
}

export interface Posting {
  readonly account: Account
  /** Integer minor units of the entry's currency: a debit above zero, a credit below. Never zero. */
  readonly amount: number
}

/** What the amounts of a delivered order were reckoned from: rates may change, and what was booked is explained by these. Integer minor units. */
export interface EntryTerms {
  readonly commission: {
    readonly base: number
    readonly basisPoints: number
    readonly tier: CommissionTier
    /** Null: no plan was in force. */
    readonly planId: string | null
  }
  readonly tax: {
    /** What was taxed, without the tax. */
    readonly base: number
    readonly parts: readonly TaxPart[]
  }
}

/** One happening, in one currency: its postings add up to zero (LED-1). Made by `entry` alone. */
export interface Entry {
  readonly kind: EntryKind
  /** Of what it books; PostgreSQL takes each but once: `order:<id>:delivered`. */
  readonly key: string
  readonly currency: CurrencyCode
  readonly orderId: string | null
  readonly terms?: EntryTerms
  readonly postings: readonly Posting[]
}

export const debit = (account: Account, amount: number): Posting => ({ account, amount })
export const credit = (account: Account, amount: number): Posting => ({ account, amount: -amount })

/**
 * An entry whose postings balance: those to one account are added up, and nothing is posted where nothing moves.
 * @throws RangeError for postings that do not add up to zero, or are no whole amounts: a mistake of the caller's, never a condition.
 */
export function entry({ postings, ...rest }: Entry): Entry {
  const byAccount = new Map<string, Posting>()
  for (const { account, amount } of postings) {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no whole amount of minor units`)
    const code = accountCode(account, rest.currency)
    byAccount.set(code, { account, amount: (byAccount.get(code)?.amount ?? 0) + amount })
  }
  const moved = [...byAccount.values()].filter(({ amount }) => amount !== 0)
  const difference = moved.reduce((sum, { amount }) => sum + amount, 0)
  if (difference !== 0) throw new RangeError(`${rest.key} is out of balance by ${difference}`)
  return { ...rest, postings: moved }
}
