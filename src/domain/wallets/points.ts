/**
 * Points of an amount: one for each `every` minor units that are whole (LOY-1: 1 per 100 XAF; 1 per USD, which is 100 cents). A point is worth one
 * minor unit (PAY-4: 0.01), so points are kept as money.
 * @param every null: none are given
 */
export function pointsFor(amount: number, every: number | null): number {
  return every === null || every <= 0 ? 0 : Math.floor(Math.max(amount, 0) / every)
}
