/** A published version, and from when it counts. */
export interface Edition {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: Date | string
}

/** The one that counts at a moment: of those that have begun, the one that began last, and of the same moment the later version. */
export function packInForce<E extends Edition>(editions: readonly E[], at: Date): E | null {
  const begun = editions.filter(({ effectiveFrom }) => new Date(effectiveFrom) <= at)
  return begun.reduce<E | null>((last, each) => (last && isAfter(last, each) ? last : each), null)
}

function isAfter(one: Edition, other: Edition): boolean {
  const [a, b] = [one, other].map(({ effectiveFrom }) => new Date(effectiveFrom).getTime()) as [number, number]
  return a === b ? one.version > other.version : a > b
}
