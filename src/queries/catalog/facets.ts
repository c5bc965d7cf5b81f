import { priceBands } from '../../domain/search/price-bands'
import type { Entry } from './entries'

/** Where what was found lies, and how much of it there: to narrow a search down. */
export interface Facets {
  readonly kinds: { value: Entry['kind']; count: number }[]
  readonly cuisines: { value: string; count: number }[]
  readonly categories: { value: string; name: string; count: number }[]
  /** Minor units, both ends included. */
  readonly prices: { from: number; to: number; count: number }[]
}

export function facetsOf(matches: readonly { readonly entry: Entry }[]): Facets {
  const entries = matches.map(({ entry }) => entry)
  const names = new Map(entries.map(({ categorySlug, categoryName }) => [categorySlug, categoryName]))
  return {
    kinds: count(entries.map(({ kind }) => kind)),
    cuisines: count(entries.flatMap(({ cuisine }) => cuisine ?? [])),
    categories: count(entries.flatMap(({ categorySlug }) => categorySlug ?? [])).map((each) => ({
      ...each,
      name: names.get(each.value) ?? each.value,
    })),
    prices: priceBands(entries.flatMap(({ price }) => price ?? [])),
  }
}

/** Most first. */
function count<Value extends string>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, times]) => ({ value, count: times }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
