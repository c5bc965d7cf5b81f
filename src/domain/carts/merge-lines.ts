import { type CartLine, MAX_QUANTITY, wishOf } from './cart-line'

/**
 * One cart of two: the same wish is one line whose pieces add up, as far as a line goes, and keeps the price told with `lines`, so that a
 * change since then is still announced.
 */
export function mergeLines(lines: readonly CartLine[], more: readonly CartLine[]): CartLine[] {
  const merged = new Map<string, CartLine>()
  for (const line of [...lines, ...more]) {
    const twin = merged.get(wishOf(line))
    if (twin) merged.set(wishOf(line), { ...twin, quantity: Math.min(MAX_QUANTITY, twin.quantity + line.quantity) })
    else merged.set(wishOf(line), line)
  }
  return [...merged.values()]
}
