import type { Chosen } from './option-group'

/** The same choice in the one form that it has: each option once, in the order of their ids. The order of choosing is forgotten. */
export function canonicalChoice(chosen: readonly Chosen[]): Chosen[] {
  const quantities = new Map<string, number>()
  for (const { id, quantity } of chosen) quantities.set(id, (quantities.get(id) ?? 0) + quantity)
  return [...quantities].map(([id, quantity]) => ({ id, quantity })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
