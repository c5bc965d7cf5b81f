import type { Cache } from '../../ports/cache'

/** Counting more than this takes longer than reading a page, and nobody sees that 4,812 has become 4,813. */
const MANY = 1_000
const SECONDS = 60

/**
 * What was counted of thousands of rows, for a minute; of fewer it is counted each time, so that who changes a menu sees it at once. Unlike
 * `kept` (ADR 0016) it may be that old: a count of many is told as of late, never what is counted.
 * @param rows how many were looked at
 */
export async function keptCounts<Counts extends object>(
  cache: Cache,
  key: string,
  { count, rows }: { count: () => Promise<Counts>; rows: (counts: Counts) => number },
): Promise<Counts> {
  const known = await cache.get<Counts>(key)
  if (known) return known
  const counts = await count()
  if (rows(counts) > MANY) await cache.set(key, counts, SECONDS)
  return counts
}
