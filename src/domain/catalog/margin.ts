/**
 * What a price leaves above what the thing costs, in the same minor units, and as a whole percentage of the price; null where it is given away.
 */
export function marginOf(price: number, cost: number): { left: number; percent: number | null } {
  const left = price - cost
  return { left, percent: price > 0 ? Math.round((left * 100) / price) : null }
}
