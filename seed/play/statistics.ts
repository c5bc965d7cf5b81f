/** Mean, median, 90th, 95th, 99th percentile and maximum of a sample. */
export interface Summary {
  readonly count: number
  readonly mean: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Undefined for an empty sample: there is nothing to say about nothing. */
export function summarize(sample: readonly number[]): Summary | undefined {
  if (sample.length === 0) return undefined
  const sorted = [...sample].sort((a, b) => a - b)
  const at = (share: number) => percentile(sorted, share)
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  }
}

/** Linear between the two nearest ranks, as spreadsheets and numpy do it by default. `sorted` ascends and is not empty. */
function percentile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1)
  const below = sorted[Math.floor(rank)] ?? Number.NaN
  const above = sorted[Math.ceil(rank)] ?? Number.NaN
  return below + (above - below) * (rank - Math.floor(rank))
}
