import type { Purpose } from '../ledger/accounts'
import type { EntryKind } from '../ledger/entry'

/** The accounts of a wallet, in the order in which they are told. */
export const WALLET_PURPOSES = ['wallet', 'promotional_credit', 'points'] as const satisfies readonly Purpose[]
export type WalletPurpose = (typeof WALLET_PURPOSES)[number]

/** What a movement was to its customer (LED-3, "history with categories"). */
export const MOVEMENT_CATEGORIES = [
  'top_up',
  'order',
  'refund',
  'transfer_in',
  'transfer_out',
  'bonus',
  'points',
  'expiry',
  'correction',
] as const
export type MovementCategory = (typeof MOVEMENT_CATEGORIES)[number]

type Sided = MovementCategory | { readonly in: MovementCategory; readonly out: MovementCategory }

/** Kinds that touch a wallet; whatever else does is a correction. */
const BY_KIND: Partial<Record<EntryKind, Sided>> = {
  'wallet.paid_in': 'top_up',
  'wallet.topped_up': 'top_up',
  'payment.refunded': 'refund',
  'wallet.spent': 'order',
  'wallet.returned': 'refund',
  'wallet.transferred': { in: 'transfer_in', out: 'transfer_out' },
  'wallet.credited': 'bonus',
  'wallet.expired': 'expiry',
  'points.earned': 'points',
  'points.taken_back': 'points',
}

/** @param amount what it changed, above zero where it came in */
export function movementCategory(kind: EntryKind, amount: number): MovementCategory {
  const found = BY_KIND[kind] ?? 'correction'
  return typeof found === 'string' ? found : amount > 0 ? found.in : found.out
}

/** The kinds of a category, to look for them. */
export function kindsOf(category: MovementCategory): EntryKind[] {
  return (Object.entries(BY_KIND) as [EntryKind, Sided][])
    .filter(([, sided]) => (typeof sided === 'string' ? sided === category : Object.values(sided).includes(category)))
    .map(([kind]) => kind)
}
