import { proportion } from '../money/proportion'
import { PLAIN } from './surge-policy'

/** What a surge adds to a delivery. */
export interface SurgeCharge {
  /** Basis points, `PLAIN` or more. */
  readonly multiplier: number
  /** Integer minor units; null: no more bound than the multiplier. */
  readonly capAmount: number | null
}

/**
 * delivery fee × (multiplier − 1), rounded half-even once, and no more than the cap (ORD-9). The fee is counted before any discount.
 * @returns integer minor units
 */
export function surgeFee(deliveryFee: number, { multiplier, capAmount }: SurgeCharge): number {
  const more = proportion(deliveryFee, Math.max(0, multiplier - PLAIN), PLAIN)
  return capAmount === null ? more : Math.min(more, capAmount)
}
