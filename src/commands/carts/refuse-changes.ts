import type { CartChange } from '../../domain/carts/revalidate'
import { WaybillError } from '../../domain/errors'

/**
 * Nothing is ordered that the customer does not know of: the cart stays as it is, and a quote tells the changes. What is on the shelves is
 * for `reserveStock` to say.
 * @throws WaybillError `product_unavailable`, `options_invalid`, or `stale` where a price is not the one told; each with `changes`
 */
export function refuseChanges(changes: readonly CartChange[]): void {
  refuseUnorderable(changes)
  if (changes.some(({ kind }) => kind === 'price')) throw new WaybillError('stale', { changes })
}

/** @throws WaybillError for lines that cannot be ordered as they are */
export function refuseUnorderable(changes: readonly CartChange[]): void {
  for (const change of changes) {
    const { productId } = change
    if (change.kind === 'unavailable') {
      const { availableAt } = change
      throw new WaybillError('product_unavailable', {
        productId,
        ...(availableAt !== undefined && { availableAt }),
        changes,
      })
    }
    if (change.kind === 'options')
      throw new WaybillError('options_invalid', { productId, refusals: change.refusals, changes })
  }
}
