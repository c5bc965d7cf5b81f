import type { CurrencyCode } from '../money/currencies'
import type { WalletPurpose } from '../wallets/movement'
import { type Account, houseAccount } from './accounts'
import { credit, debit, type Entry, entry } from './entry'

export const customerAccount = (ownerId: string, purpose: WalletPurpose): Account => ({
  owner: 'customer',
  ownerId,
  purpose,
})

interface Paid {
  readonly customerId: string
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly orderId: string
  /** From each account, or back to it. Integer minor units. */
  readonly parts: readonly { readonly purpose: WalletPurpose; readonly amount: number }[]
}

/** An order is paid from a wallet: the money waits in escrow, as any prepaid money does (LED-4). */
export function walletSpent({ paymentId, ...paid }: Paid & { paymentId: string }): Entry {
  const { customerId, marketId, currency, orderId, parts } = paid
  return entry({
    kind: 'wallet.spent',
    key: `payment:${paymentId}:spent`,
    currency,
    orderId,
    postings: [
      ...parts.map(({ purpose, amount }) => debit(customerAccount(customerId, purpose), amount)),
      credit(houseAccount(marketId, 'escrow'), sumOf(parts)),
    ],
  })
}

/**
 * What was paid from a wallet goes back to where it came from.
 * @param from the account that gives it: escrow before delivery; afterwards whoever books the refund has moved it there first
 */
export function walletReturned({ returnId, ...paid }: Paid & { returnId: string }): Entry {
  const { customerId, marketId, currency, orderId, parts } = paid
  return entry({
    kind: 'wallet.returned',
    key: `return:${returnId}:wallet`,
    currency,
    orderId,
    postings: [
      debit(houseAccount(marketId, 'escrow'), sumOf(parts)),
      ...parts.map(({ purpose, amount }) => credit(customerAccount(customerId, purpose), amount)),
    ],
  })
}

function sumOf(parts: Paid['parts']): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}

/** A customer pays in cash at the office. */
export function walletPaidIn(paid: {
  readonly id: string
  readonly customerId: string
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly amount: number
}): Entry {
  const { id, customerId, marketId, currency, amount } = paid
  return entry({
    kind: 'wallet.paid_in',
    key: `pay-in:${id}`,
    currency,
    orderId: null,
    postings: [
      debit(houseAccount(marketId, 'cash_office'), amount),
      credit(customerAccount(customerId, 'wallet'), amount),
    ],
  })
}

/** One customer's own money becomes another's (LED-3). */
export function walletTransferred(transfer: {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly currency: CurrencyCode
  readonly amount: number
}): Entry {
  const { id, fromId, toId, currency, amount } = transfer
  return entry({
    kind: 'wallet.transferred',
    key: `transfer:${id}`,
    currency,
    orderId: null,
    postings: [debit(customerAccount(fromId, 'wallet'), amount), credit(customerAccount(toId, 'wallet'), amount)],
  })
}

/** Credit or points of one grant. The platform pays for them as for any promotion. */
interface Granted {
  readonly grantId: string
  readonly customerId: string
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly purpose: Exclude<WalletPurpose, 'wallet'>
  /** Integer minor units. */
  readonly amount: number
  readonly orderId: string | null
}

function grantEntry(of: Granted, kind: Entry['kind'], key: string, way: 'given' | 'taken'): Entry {
  const { customerId, marketId, currency, purpose, amount, orderId } = of
  const [promotions, account] = [houseAccount(marketId, 'promotions'), customerAccount(customerId, purpose)]
  const postings =
    way === 'given'
      ? [debit(promotions, amount), credit(account, amount)]
      : [debit(account, amount), credit(promotions, amount)]
  return entry({ kind, key, currency, orderId, postings })
}

export const creditGranted = (of: Granted): Entry => grantEntry(of, 'wallet.credited', `grant:${of.grantId}`, 'given')
export const pointsEarned = (of: Granted): Entry =>
  grantEntry(of, 'points.earned', `order:${of.orderId}:points`, 'given')

/** @param until when it expired: what was given back later expires again, at another time */
export const grantExpired = (of: Granted, until: Date): Entry =>
  grantEntry(of, 'wallet.expired', `grant:${of.grantId}:expired:${until.toISOString()}`, 'taken')

/** @param returnId of the refund that takes them back */
export const pointsTakenBack = (of: Granted, returnId: string): Entry =>
  grantEntry(of, 'points.taken_back', `return:${returnId}:points`, 'taken')
