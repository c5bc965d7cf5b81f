/** A slip of the decimal point is a factor of ten or more. */
const FACTOR = 10

/** Whether a price has moved so far that somebody should look at it again. Of nothing, or to nothing, there is no factor. */
export function isPriceJump(before: number, after: number): boolean {
  return before > 0 && after > 0 && Math.max(before / after, after / before) >= FACTOR
}

/** The middle of a menu's prices, which a new one is held against; undefined of a handful, which say too little. */
export function usualPrice(prices: readonly number[]): number | undefined {
  return prices.length < 5 ? undefined : [...prices].sort((a, b) => a - b)[Math.floor(prices.length / 2)]
}
