/**
 * The fresh rows, with every row that says the same as before being the same object as before. A list that draws its rows by identity
 * then draws only what changed.
 */
export function keepSame<Row extends { id: string }>(
  before: readonly Row[],
  fresh: readonly Row[],
  same: (a: Row, b: Row) => boolean = saysTheSame,
): Row[] {
  const known = new Map(before.map((row) => [row.id, row]))
  return fresh.map((row) => {
    const old = known.get(row.id)
    return old && same(old, row) ? old : row
  })
}

export function saysTheSame(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), b as Record<string, unknown>]
  return left.length === Object.keys(b).length && left.every(([key, value]) => right[key] === value)
}
