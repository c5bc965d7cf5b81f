import { calculator, halfEven } from 'dinero.js/bigint'

/**
 * `amount × part ÷ whole` in minor units, rounded half-even once (states.md, "Money of an order"). Every rounding of money in
 * Waybill is this one. The product is a bigint, because the product of two safe integers need not be one.
 * @param part integer, may be negative
 * @param whole integer above zero
 * @throws RangeError for fractions, for a `whole` of zero or less, and for a result beyond the safe integers.
 */
export function proportion(amount: number, part: number, whole: number): number {
  if (whole <= 0) throw new RangeError(`${whole} is not a whole to take a part of`)
  const rounded = Number(halfEven(BigInt(amount) * BigInt(part), BigInt(whole), calculator))
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`${rounded} is not a whole amount of minor units`)
  return rounded
}
