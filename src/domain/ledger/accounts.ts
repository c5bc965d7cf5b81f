import type { CurrencyCode } from '../money/currencies'

/** Whose an account is. What is the platform's own is kept for each market, so that a market's books balance by themselves. */
export const OWNER_KINDS = ['customer', 'restaurant', 'driver', 'market', 'provider', 'authority'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

interface Kind {
  readonly owners: readonly OwnerKind[]
  /** On which side its balance grows: what we have and spend by debit, what we owe and earn by credit. */
  readonly side: 'debit' | 'credit'
  /**
   * An owner's: its balance stands in its row and never goes below zero. Those of the house are the sum of their postings, so that no order waits
   * for another one (ADR 0018).
   */
  readonly kept: boolean
}

/**
 * What an account is for. The same is said to PostgreSQL, which enforces it (`migrations/20261122_080000_ledger.ts`); a test compares the two.
 * What an owner owes beyond his payable stands in his receivable, and his next credits are set against it: PostgreSQL's `ledger_post` does so.
 */
export const PURPOSES = {
  wallet: { owners: ['customer'], side: 'credit', kept: true },
  promotional_credit: { owners: ['customer'], side: 'credit', kept: true },
  points: { owners: ['customer'], side: 'credit', kept: true },
  payable: { owners: ['restaurant', 'driver'], side: 'credit', kept: true },
  receivable: { owners: ['restaurant', 'driver'], side: 'debit', kept: true },
  cash_held: { owners: ['driver'], side: 'debit', kept: true },
  escrow: { owners: ['market'], side: 'credit', kept: false },
  commission: { owners: ['market'], side: 'credit', kept: false },
  service_fees: { owners: ['market'], side: 'credit', kept: false },
  small_order_fees: { owners: ['market'], side: 'credit', kept: false },
  cancellation_fees: { owners: ['market'], side: 'credit', kept: false },
  delivery_margin: { owners: ['market'], side: 'credit', kept: false },
  tax: { owners: ['authority', 'market'], side: 'credit', kept: false },
  promotions: { owners: ['market'], side: 'debit', kept: false },
  refunds: { owners: ['market'], side: 'debit', kept: false },
  processing_fees: { owners: ['market'], side: 'debit', kept: false },
  uncollected: { owners: ['market'], side: 'debit', kept: false },
  disputes: { owners: ['market'], side: 'debit', kept: false },
  differences: { owners: ['market'], side: 'credit', kept: false },
  cash_office: { owners: ['market'], side: 'debit', kept: false },
  payouts: { owners: ['market'], side: 'credit', kept: false },
  suspense: { owners: ['market'], side: 'debit', kept: false },
  clearing: { owners: ['provider'], side: 'debit', kept: false },
} as const satisfies Record<string, Kind>

export type Purpose = keyof typeof PURPOSES
export const PURPOSE_NAMES = Object.keys(PURPOSES) as [Purpose, ...Purpose[]]

/** An account by what it is; its currency is that of the entry. It exists from its first posting on. */
export interface Account {
  readonly owner: OwnerKind
  /** The owner's id; of a provider its name, as `stripe`. */
  readonly ownerId: string
  readonly purpose: Purpose
}

/** What an account is known by, in the panel and in the database: `driver:0199…:cash_held:XAF`. */
export function accountCode({ owner, ownerId, purpose }: Account, currency: CurrencyCode): string {
  return `${owner}:${ownerId}:${purpose}:${currency}`
}

export const restaurantPayable = (ownerId: string): Account => ({ owner: 'restaurant', ownerId, purpose: 'payable' })
export const driverPayable = (ownerId: string): Account => ({ owner: 'driver', ownerId, purpose: 'payable' })
/** What lies with a provider and is ours. */
export const clearing = (ownerId: string): Account => ({ owner: 'provider', ownerId, purpose: 'clearing' })
export const customerWallet = (ownerId: string): Account => ({ owner: 'customer', ownerId, purpose: 'wallet' })
export const cashHeld = (ownerId: string): Account => ({ owner: 'driver', ownerId, purpose: 'cash_held' })

/** What an authority is to get; where none is named, the market's own account keeps it. */
export const taxDue = (authorityId: string | null, marketId: string): Account =>
  authorityId === null
    ? { owner: 'market', ownerId: marketId, purpose: 'tax' }
    : { owner: 'authority', ownerId: authorityId, purpose: 'tax' }

/** An account of the house in a market. */
export function houseAccount(
  ownerId: string,
  purpose: { [P in Purpose]: (typeof PURPOSES)[P]['owners'][number] extends 'market' ? P : never }[Purpose],
): Account {
  return { owner: 'market', ownerId, purpose }
}
