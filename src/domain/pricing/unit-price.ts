import type { Chosen, Option } from '../catalog/option-group'

/**
 * What one piece costs with its options: base + Σ delta × quantity, and never less than nothing (states.md, "Money of an order").
 * @param base price of the product, integer minor units
 * @param options those that there are; what is chosen must be among them
 * @throws RangeError for a choice of something else
 */
export function unitPrice(
  base: number,
  options: readonly Pick<Option, 'id' | 'priceDelta'>[],
  chosen: readonly Chosen[],
): number {
  const deltas = new Map(options.map(({ id, priceDelta }) => [id, priceDelta]))
  const sum = chosen.reduce((total, { id, quantity }) => {
    const delta = deltas.get(id)
    if (delta === undefined) throw new RangeError(`${id} is not an option`)
    return total + delta * quantity
  }, base)
  return Math.max(0, sum)
}
