import type { CurrencyCode } from '../domain/money/currencies'
import type { RefundStatus } from '../domain/payments/refund-causes'
import type { PaymentMethod, PaymentStatus } from '../domain/payments/transitions'
import type { PayoutOwnerKind } from '../domain/payouts/owners'
import type { PayoutStatus } from '../domain/payouts/transitions'

/** A payment moved. Amount in integer minor units. */
export interface PaymentMoved {
  paymentId: string
  orderId: string | null
  marketId: string
  customerId: string | null
  method: PaymentMethod
  amount: number
  currency: string
  from: PaymentStatus
  to: PaymentStatus
}

/** Something goes back, or went. Amount in integer minor units; `method`: where it goes. */
export interface RefundMoved {
  refundId: string
  paymentId: string
  orderId: string | null
  marketId: string
  customerId: string | null
  method: PaymentMethod
  amount: number
  currency: CurrencyCode
  status: RefundStatus
}

/** Whose payouts; one of the three ids is his. */
export interface OfPayoutOwner {
  ownerKind: PayoutOwnerKind
  ownerId: string
  marketId: string
}

/** A payout moved. `from` is null for its request. Amount in integer minor units; `netted`: cash that was set against the pay with it. */
export interface PayoutMoved extends OfPayoutOwner {
  payoutId: string
  amount: number
  netted: number
  currency: string
  from: PayoutStatus | null
  to: PayoutStatus
  reason?: string
}

/** A wallet was frozen, released or closed; `by` did so. */
export interface WalletMoved {
  walletId: string
  customerId: string
  marketId: string
  by: string | null
  reason: string
}

/** Money that came to a customer: credit that was granted, or what another customer sent. Integer minor units. */
export interface WalletIncome {
  walletId: string
  customerId: string
  marketId: string
  amount: number
  currency: CurrencyCode
}
