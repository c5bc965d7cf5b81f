import { invalid } from './refusal'

/** The least that may be charged, in the smallest unit: about half a dollar. XAF has no smaller unit than the franc. */
const LEAST: Record<string, number> = { usd: 50, eur: 50, gbp: 30, xaf: 300 }

/** What Stripe keeps of a charge: 2.9 % and a fixed part, rounded half up. Published rates for cards, which a contract may change. */
const FIXED: Record<string, number> = { usd: 30, eur: 25, gbp: 20, xaf: 180 }

export function checkAmount(amount: number, currency: string): void {
  const least = LEAST[currency]
  if (least === undefined)
    throw invalid(
      `Invalid currency: ${currency}. This account takes: ${Object.keys(LEAST).join(', ')}`,
      'invalid_currency',
      'currency',
    )
  if (amount < least)
    throw invalid(`Amount must be at least ${least} in ${currency}'s smallest unit`, 'amount_too_small', 'amount')
  if (amount > 99_999_999) throw invalid('Amount must be no more than 99999999', 'amount_too_large', 'amount')
}

/** @returns in the smallest unit of the currency */
export const feeOn = (amount: number, currency: string): number =>
  Math.round((amount * 29) / 1000) + (FIXED[currency] ?? 0)
