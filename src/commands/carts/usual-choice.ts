import { defaultChoice } from '../../domain/catalog/default-choice'
import type { Chosen } from '../../domain/catalog/option-group'
import { onOffer } from '../../domain/catalog/stocked-option'
import type { CartProduct } from './cart-product'
import { servedAt } from './served-at'

/** What comes with a product for whoever does not choose, of what is there at that moment. */
export function usualChoice(product: CartProduct, at: Date): Chosen[] {
  return defaultChoice(onOffer(servedAt(product, at).groups))
}
