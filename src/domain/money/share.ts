import { type Money, money } from './money'
import { proportion } from './proportion'

/** `bps` hundredths of a percent of `whole`, rounded half-even once: 1,500 of 8,500 F is 1,275 F. Throws as `proportion`. */
export function basisPoints(whole: Money, bps: number): Money {
  return money(proportion(whole.amount, bps, 10_000), whole.currency)
}

/**
 * Splits `whole` by weights, in their order; the parts always add up to it. Each part is its exact share rounded half-even, but
 * the largest share (the first of several) takes what remains (states.md). Where there are more parts than minor units the
 * earlier parts are served first, so that no part has the opposite sign of the whole.
 * @param weights integers ≥ 0, at least one above zero
 * @throws RangeError for other weights.
 */
export function allocate(whole: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((a, b) => a + b, 0)
  if (!Number.isSafeInteger(total) || total <= 0 || !weights.every((w) => Number.isSafeInteger(w) && w >= 0)) {
    throw new RangeError(`cannot allocate by weights ${weights.join(', ')}`)
  }
  const largest = weights.indexOf(Math.max(...weights))
  let rest = whole.amount
  const parts = weights.map((weight, index) => {
    if (index === largest) return 0
    const exact = proportion(whole.amount, weight, total)
    const part = Math.abs(exact) > Math.abs(rest) ? rest : exact
    rest -= part
    return part
  })
  return parts.map((part, index) => money(index === largest ? rest : part, whole.currency))
}
