import { calculator, halfEven } from 'dinero.js/bigint'

/**
 * `part ÷ whole` rounded half-even, for fractions whose terms are no safe integers any more.
 * @throws RangeError for a `whole` of zero or less, and for a result beyond the safe integers
 */
export function halfEvenOf(part: bigint, whole: bigint): number {
  if (whole <= 0n) throw new RangeError(`${whole} is not a whole to take a part of`)
  const rounded = Number(halfEven(part, whole, calculator))
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`${rounded} is not a whole amount of minor units`)
  return rounded
}
