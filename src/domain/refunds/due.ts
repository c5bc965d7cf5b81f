import { apportion } from '../money/apportion'
import type { CurrencyCode } from '../money/currencies'
import { money } from '../money/money'

/** What of an order's tax is an authority's, by the rule that brought it where one did. Integer minor units. */
export interface Due {
  /** Null: the market's own account. */
  readonly authorityId: string | null
  readonly ruleId?: string | null
  readonly amount: number
}

export const sumOfDues = (dues: readonly Due[]): number => dues.reduce((sum, { amount }) => sum + amount, 0)

/** Several parts of the same dues, in their order. */
export function addUpDues(parts: readonly (readonly Due[])[]): Due[] {
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), [])
  return longest.map((due, place) => ({
    ...due,
    amount: parts.reduce((sum, part) => sum + (part[place]?.amount ?? 0), 0),
  }))
}

/**
 * Says of whose dues a tax is that goes back: by weights, but of none more than it still has; where the weights are spent, of those that have most.
 * @param left what each still has; they add up to at least `tax`
 * @param weights as `left` stands
 */
export function takeFromDues(
  tax: number,
  { currency, left, weights }: { currency: CurrencyCode; left: readonly Due[]; weights: readonly number[] },
): Due[] {
  const wanted = weights.some((weight) => weight > 0) ? weights : left.map(({ amount }) => amount)
  const shares = tax === 0 ? left.map(() => 0) : apportion(money(tax, currency), wanted).map(({ amount }) => amount)
  const taken = left.map(({ amount }, index) => Math.min(amount, shares[index] ?? 0))
  let rest = tax - taken.reduce((sum, amount) => sum + amount, 0)
  const places = left.map((_, index) => index).toSorted((a, b) => roomAt(b) - roomAt(a))
  for (const place of places) {
    const more = Math.min(rest, roomAt(place))
    taken[place] = (taken[place] ?? 0) + more
    rest -= more
  }
  if (rest > 0) throw new RangeError(`${tax} of tax is more than was due`)
  return left.map((due, index) => ({ ...due, amount: taken[index] ?? 0 }))

  function roomAt(place: number): number {
    return (left[place]?.amount ?? 0) - (taken[place] ?? 0)
  }
}
