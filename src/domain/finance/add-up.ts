/** The sums of named amounts, all zero of nothing. The amounts are of one currency. */
export function addUp<Name extends string>(
  names: readonly Name[],
  all: readonly Readonly<Record<Name, number>>[],
): Record<Name, number> {
  const sums = names.map((name) => [name, all.reduce((sum, each) => sum + each[name], 0)])
  return Object.fromEntries(sums) as Record<Name, number>
}
