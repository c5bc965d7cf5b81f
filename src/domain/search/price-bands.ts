/** From the cheapest to the dearest of a band, both included. */
export interface PriceBand {
  readonly from: number
  readonly to: number
  readonly count: number
}

const MOST_BANDS = 4

/**
 * Prices in up to four bands of about as many each: what is cheap differs by market and by what was looked for. Equal prices share a band.
 * @param prices integer minor units of one currency, in any order
 */
export function priceBands(prices: readonly number[]): PriceBand[] {
  const sorted = [...prices].sort((a, b) => a - b)
  const bands: PriceBand[] = []
  for (let start = 0; start < sorted.length; ) {
    const left = MOST_BANDS - bands.length
    let end = left <= 1 ? sorted.length : start + Math.ceil((sorted.length - start) / left)
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++
    bands.push({ from: sorted[start] ?? 0, to: sorted[end - 1] ?? 0, count: end - start })
    start = end
  }
  return bands
}
