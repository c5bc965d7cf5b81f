import { checkChoice } from '../../domain/catalog/check-choice'
import type { Chosen } from '../../domain/catalog/option-group'
import { onOffer } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import { unitPrice } from '../../domain/pricing/unit-price'
import { assertOpen, type CartProduct } from './cart-product'

/**
 * What one piece costs now, integer minor units.
 * @throws WaybillError when it cannot be ordered now, with the reason; `options_invalid` names the groups
 */
export function priceOf(product: CartProduct | undefined, chosen: readonly Chosen[], now: Date): number {
  if (!product) throw new WaybillError('not_found')
  assertOpen(product, now)
  if (!product.available) throw new WaybillError('product_unavailable', { productId: product.id })
  const refusals = checkChoice(onOffer(product.groups), chosen)
  if (refusals.length > 0) throw new WaybillError('options_invalid', { productId: product.id, refusals })
  return unitPrice(
    product.price,
    product.groups.flatMap(({ options }) => options),
    chosen,
  )
}
