import type { Operator } from '../mobile-money/operators'

/** What a payment is charged by: the operator of a phone, or cards. */
export type Tariff = Operator | 'card'

interface FeeTerms {
  readonly basisPoints: number
  /** Integer minor units for each payment. */
  readonly fixed: number
}

/** What a market has agreed with its providers; null: nothing. */
export type AgreedFees = Readonly<Record<Tariff, FeeTerms | null>>

/** What a provider should keep of an amount that came in, rounded half up as providers do. Integer minor units. */
export function expectedFee(amount: number, terms: FeeTerms | null): number | null {
  return terms && Math.floor((amount * terms.basisPoints + 5_000) / 10_000) + terms.fixed
}
