import { type Money, money } from './money'

/**
 * Splits `whole` by weights, by the largest remainder: each part is its exact share rounded down or up, and the parts add up to the whole.
 * Unlike `allocate` no part is ever above its exact share by a unit or more, so that what is taken off a line is never more than the line.
 * @param whole integer minor units, none below zero
 * @param weights integers ≥ 0; the earlier of two equal remainders is rounded up first
 * @throws RangeError for other weights, and for a whole that nothing can carry.
 */
export function apportion(whole: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((a, b) => a + b, 0)
  if (whole.amount < 0 || !Number.isSafeInteger(total) || !weights.every((w) => Number.isSafeInteger(w) && w >= 0))
    throw new RangeError(`cannot apportion ${whole.amount} by weights ${weights.join(', ')}`)
  if (total === 0) return nothing(whole, weights)
  const shares = weights.map((weight, index) => {
    // The product of two safe integers need not be one.
    const exact = BigInt(whole.amount) * BigInt(weight)
    return { index, part: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) }
  })
  const rest = whole.amount - shares.reduce((sum, { part }) => sum + part, 0)
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const rounded = new Set(byRemainder.slice(0, rest).map(({ index }) => index))
  return shares.map(({ index, part }) => money(part + (rounded.has(index) ? 1 : 0), whole.currency))
}

function nothing(whole: Money, weights: readonly number[]): Money[] {
  if (whole.amount !== 0) throw new RangeError(`there is nothing to carry ${whole.amount}`)
  return weights.map(() => money(0, whole.currency))
}
