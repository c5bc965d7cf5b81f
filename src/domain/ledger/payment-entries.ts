import type { CurrencyCode } from '../money/currencies'
import type { Provider } from '../payments/providers'
import type { PaymentMethod } from '../payments/transitions'
import { type Account, clearing, customerWallet, houseAccount } from './accounts'
import { credit, debit, type Entry, entry } from './entry'
import { claimOf } from './reverse-entry'

/** Of what an amount of an order was paid, or goes back. Amounts in integer minor units. */
export interface PaidBy {
  readonly paymentId: string
  readonly orderId: string | null
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly method: PaymentMethod
  /** Null for what lies with nobody outside: wallet and points. */
  readonly provider: Provider | null
  /** Whose wallet or points; null for a guest. */
  readonly customerId: string | null
}

/** Where the money of a payment lies: with its provider. What was a wallet's moves by `wallet-entries`. */
export function sourceOf({ method, provider }: PaidBy): Account {
  if (provider) return clearing(provider)
  throw new RangeError(`a payment by ${method} has no account`)
}

/** What was paid waits in escrow until the order is delivered (LED-4); what is for no order is its customer's own, in the wallet (LED-2). */
export function paymentCaptured(paid: PaidBy, amount: number): Entry {
  const { paymentId, orderId, marketId, currency, customerId } = paid
  if (!orderId && !customerId) throw new RangeError(`payment ${paymentId} is for nothing`)
  return entry({
    kind: orderId ? 'payment.captured' : 'wallet.topped_up',
    key: `payment:${paymentId}:captured`,
    currency,
    orderId,
    postings: [
      debit(sourceOf(paid), amount),
      credit(orderId || !customerId ? houseAccount(marketId, 'escrow') : customerWallet(customerId), amount),
    ],
  })
}

/** What the provider kept, by its own record (states.md, "Provider fees"). Below zero: it gave some back. */
export function providerFee(
  call: { id: string; orderId: string | null; marketId: string; currency: CurrencyCode; provider: Provider },
  fee: number,
): Entry {
  const { id, orderId, marketId, currency, provider } = call
  return entry({
    kind: 'payment.fee',
    key: `attempt:${id}:fee`,
    currency,
    orderId,
    postings: [debit(houseAccount(marketId, 'processing_fees'), fee), credit(clearing(provider), fee)],
  })
}

/** What waited in escrow goes back to whom it came from: its order was not delivered, or was paid already. */
export function paymentReturned(paid: PaidBy, refundId: string, amount: number): Entry {
  const { orderId, marketId, currency } = paid
  return entry({
    kind: 'payment.refunded',
    key: `refund:${refundId}`,
    currency,
    orderId,
    postings: [debit(houseAccount(marketId, 'escrow'), amount), credit(sourceOf(paid), amount)],
  })
}

/** A refund that no provider would pay: the opposite of what was booked for it, so that the money is where it was. */
export function refundFailed(refundId: string, booked: Pick<Entry, 'currency' | 'orderId' | 'postings'>): Entry {
  return entry({
    kind: 'payment.refunded',
    key: `refund:${refundId}:failed`,
    currency: booked.currency,
    orderId: booked.orderId,
    postings: booked.postings.map(({ account, amount }) => ({ account: claimOf(account), amount: -amount })),
  })
}

/**
 * A refund that is made again after it failed: what was booked for it before, under its own key.
 * @param to where it goes instead of back to its provider
 */
export function refundAgain(
  refundId: string,
  booked: Pick<Entry, 'currency' | 'orderId' | 'postings'>,
  to: Account | null,
): Entry {
  return entry({
    kind: 'payment.refunded',
    key: `refund:${refundId}`,
    currency: booked.currency,
    orderId: booked.orderId,
    postings: booked.postings.map(({ account, amount }) => ({
      account: to && account.purpose === 'clearing' ? to : claimOf(account),
      amount,
    })),
  })
}

/** Kept of what was paid, by the market's terms (ORD-5). */
export function cancellationFee(order: { id: string; marketId: string; currency: CurrencyCode }, fee: number): Entry {
  const { id, marketId, currency } = order
  return entry({
    kind: 'order.cancellation_fee',
    key: `order:${id}:cancellation_fee`,
    currency,
    orderId: id,
    postings: [debit(houseAccount(marketId, 'escrow'), fee), credit(houseAccount(marketId, 'cancellation_fees'), fee)],
  })
}

/** Goods were handed over, and what was held for them could not be taken: the platform bears it. */
export function paymentUncollected(paid: PaidBy, amount: number): Entry {
  const { paymentId, orderId, marketId, currency } = paid
  return entry({
    kind: 'payment.uncollected',
    key: `payment:${paymentId}:uncollected`,
    currency,
    orderId,
    postings: [debit(houseAccount(marketId, 'uncollected'), amount), credit(houseAccount(marketId, 'escrow'), amount)],
  })
}
