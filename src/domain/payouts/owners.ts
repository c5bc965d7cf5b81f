import { type Account, customerWallet, driverPayable, restaurantPayable } from '../ledger/accounts'

/** Who is paid out: what a restaurant or a driver is owed, or what a customer has in his wallet. */
export const PAYOUT_OWNERS = ['restaurant', 'driver', 'customer'] as const
export type PayoutOwnerKind = (typeof PAYOUT_OWNERS)[number]

export interface PayoutOwner {
  readonly kind: PayoutOwnerKind
  readonly id: string
}

const CLAIMS: Record<PayoutOwnerKind, (id: string) => Account> = {
  restaurant: restaurantPayable,
  driver: driverPayable,
  customer: customerWallet,
}

/** The account that holds what is his. */
export const claimAccount = ({ kind, id }: PayoutOwner): Account => CLAIMS[kind](id)
