import { checkChoice } from '../../domain/catalog/check-choice'
import type { Chosen } from '../../domain/catalog/option-group'
import { onOffer } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import { unitPrice } from '../../domain/pricing/unit-price'
import { assertOpen, type CartProduct } from './cart-product'
import { servedAt } from './served-at'

/**
 * What one piece costs, integer minor units.
 * @param at when it is wanted: now, or at a later time
 * @throws WaybillError when it cannot be ordered for then, with the reason; `product_unavailable` tells by `availableAt` when only the hour
 * is wrong, `options_invalid` names the groups
 */
export function priceOf(product: CartProduct | undefined, chosen: readonly Chosen[], at: Date): number {
  if (!product) throw new WaybillError('not_found')
  assertOpen(product, at)
  const { available, availableAt, groups } = servedAt(product, at)
  if (!available)
    throw new WaybillError('product_unavailable', {
      productId: product.id,
      ...(availableAt !== undefined && { availableAt }),
    })
  const refusals = checkChoice(onOffer(groups), chosen)
  if (refusals.length > 0) throw new WaybillError('options_invalid', { productId: product.id, refusals })
  return unitPrice(
    product.price,
    product.groups.flatMap(({ options }) => options),
    chosen,
  )
}
