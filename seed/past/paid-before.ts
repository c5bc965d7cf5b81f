import type { CurrencyCode } from '../../src/domain/money/currencies'
import { proportion } from '../../src/domain/money/proportion'
import type { Provider } from '../../src/domain/payments/providers'
import type { PaymentMethod } from '../../src/domain/payments/transitions'

/** One in so many of a demo's past was paid before the door. */
const ONE_IN = 20
/** Not lately: what the stand-ins of providers do not know of is no question of these days. */
const LATELY_MS = 2 * 86_400_000

export interface PaidBefore {
  readonly method: PaymentMethod
  readonly provider: Provider
  /** Minor units that the provider kept. */
  readonly fee: number
}

/** How an order of the past was paid before its delivery; null: in cash at the door. */
export function paidBefore(
  { createdAt, total, currency }: { createdAt: number; total: number; currency: CurrencyCode },
  now: number,
): PaidBefore | null {
  if (Math.floor(createdAt / 1000) % ONE_IN !== 0 || createdAt > now - LATELY_MS) return null
  return currency === 'XAF'
    ? { method: 'mobile_money', provider: 'campay', fee: proportion(total, 250, 10_000) }
    : { method: 'card', provider: 'stripe', fee: proportion(total, 290, 10_000) + 30 }
}
