/** A line of an order that wants so many pieces of what is traced. */
export interface TracedLine {
  readonly lineId: string
  readonly productId: string
  readonly pieces: number
}

/** A package that may be sold; `remaining` in pieces. */
export interface SellablePackage {
  readonly id: string
  readonly productId: string
  readonly remaining: number
  /** YYYY-MM-DD; null: it does not expire. */
  readonly expiresOn: string | null
}

export interface Allocation {
  readonly lineId: string
  readonly packageId: string
  readonly pieces: number
}

/** Pieces that no package has. */
export interface Shortage {
  readonly productId: string
  readonly pieces: number
}

/**
 * Takes each line’s pieces from packages, first what expires first; a line may be split over several, a piece never is.
 * @returns what to take, or what is short; never some of it
 */
export function allocate(
  lines: readonly TracedLine[],
  packages: readonly SellablePackage[],
): { readonly allocations: readonly Allocation[] } | { readonly short: readonly Shortage[] } {
  const left = packages.toSorted(byExpiry).map((one) => ({ ...one }))
  const allocations: Allocation[] = []
  const short = new Map<string, number>()
  for (const { lineId, productId, pieces } of lines) {
    let wanted = pieces
    for (const one of left) {
      if (wanted === 0) break
      const taken = one.productId === productId ? Math.min(one.remaining, wanted) : 0
      if (taken === 0) continue
      allocations.push({ lineId, packageId: one.id, pieces: taken })
      one.remaining -= taken
      wanted -= taken
    }
    if (wanted > 0) short.set(productId, (short.get(productId) ?? 0) + wanted)
  }
  return short.size > 0 ? { short: [...short].map(([productId, pieces]) => ({ productId, pieces })) } : { allocations }
}

/** What never expires comes last; of two that expire together, the older one first. */
function byExpiry(a: SellablePackage, b: SellablePackage): number {
  const [one, other] = [a.expiresOn ?? '9999', b.expiresOn ?? '9999']
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}
