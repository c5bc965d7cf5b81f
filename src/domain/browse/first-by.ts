/**
 * The first `count` of many, in their order, without sorting the rest: a page of a list costs hardly more for thousands than for dozens.
 * Deep pages sort.
 */
export function firstBy<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  if (count > MOST) return [...items].sort(compare).slice(0, count)
  const first: T[] = []
  for (const item of items) {
    const last = first[count - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    first.splice(placeOf(first, item, compare), 0, item)
    if (first.length > count) first.pop()
  }
  return first
}

/** Above this, putting each in its place moves more than a sort does. */
const MOST = 500

/** Behind those that are equal: what came first stays first, as in a sort. */
function placeOf<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(sorted[middle] as T, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
