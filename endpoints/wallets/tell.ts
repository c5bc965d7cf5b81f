import type { CurrencyCode } from '../../src/domain/money/currencies'
import { maskedName } from '../../src/domain/wallets/masked-name'
import { movementCategory } from '../../src/domain/wallets/movement'
import type { OpenGrant } from '../../src/queries/wallets/grants'
import type { Movement } from '../../src/queries/wallets/movements'
import type { WalletView } from '../../src/queries/wallets/wallet'

/** A wallet as its customer knows it. */
export function tellWallet(wallet: WalletView, grants: readonly OpenGrant[]) {
  const { id, currency, status, barredCategories, limits, left } = wallet
  const money = (amount: number) => ({ amount, currency })
  const bound = (limit: number | null, rest: number | null) =>
    limit === null || rest === null ? null : { limit: money(limit), left: money(rest) }
  return {
    id,
    currency,
    status,
    balance: money(wallet.balance),
    credit: money(wallet.credit),
    points: money(wallet.points),
    limits: { daily: bound(limits.daily, left.daily), monthly: bound(limits.monthly, left.monthly) },
    barredCategories,
    grants: grants.map(({ purpose, remaining, expiresAt }) => ({
      purpose,
      remaining: money(remaining),
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  }
}

/** A movement as its customer knows it: of a transfer the note that came with it. Why staff booked something stays with staff. */
export function tellMovement(movement: Movement, currency: CurrencyCode) {
  const { kind, amount, otherName, reason, at, ...rest } = movement
  return {
    ...rest,
    kind,
    category: movementCategory(kind, amount),
    amount: { amount, currency },
    other: otherName === null ? null : maskedName(otherName),
    note: kind === 'wallet.transferred' ? reason : null,
    at: at.toISOString(),
  }
}

/** What a line of a statement is about: an order's number, or whom money went to and the note that went with it. */
export function referenceOf({ kind, orderNumber, otherName, reason }: Movement): string {
  const note = kind === 'wallet.transferred' ? reason : null
  return [orderNumber, otherName && maskedName(otherName), note].filter(Boolean).join(' · ')
}
