/**
 * How many slips of the finger lie between two words: a letter too many, one missing, another one, or two neighbours exchanged (optimal
 * string alignment). Words are short: every pair of letters is looked at.
 */
export function editDistance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const best = Math.min(at(old, j) + 1, at(row, j - 1) + 1, at(old, j - 1) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(best, at(older, j - 2) + 1) : best)
    }
    older = old
    old = row
  }
  return at(old, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
