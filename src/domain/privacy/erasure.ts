/** What an erasure waits for; each is settled by somebody, and then it can be asked anew. */
export const ERASURE_BLOCKERS = [
  'running_orders',
  'running_deliveries',
  'payments_open',
  'dispute_open',
  'wallet_not_empty',
  'driver_money',
  'payout_hold',
  'owns_restaurant',
  'legal_hold',
] as const
export type ErasureBlocker = (typeof ERASURE_BLOCKERS)[number]

/** Asked again before each step, for they may come up while it runs; what else there was is settled or waived by then. */
export const ALWAYS_ASKED: readonly ErasureBlocker[] = [
  'running_orders',
  'running_deliveries',
  'payments_open',
  'legal_hold',
]

/** A person may leave his wallet's money behind: it stays owed in the books, and nobody is paid it. */
export const WAIVABLE: ErasureBlocker = 'wallet_not_empty'

/** Without a password a sign-in counts as the person himself for so long. */
export const FRESH_MINUTES = 10

/** @param waived whether the person leaves the wallet's money behind */
export function standingBlockers(found: readonly ErasureBlocker[], waived: boolean): ErasureBlocker[] {
  return found.filter((each) => !(waived && each === WAIVABLE))
}
