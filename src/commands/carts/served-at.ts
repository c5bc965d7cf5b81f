import { localMoment } from '../../domain/opening/local-moment'
import { servingAt } from '../../domain/opening/serving'
import type { CartProduct } from './cart-product'

/** The product as it is sold at a moment: outside of its hours it is not available, and known from when it is. */
export function servedAt(product: CartProduct, at: Date): CartProduct {
  if (!product.schedule || !product.available) return product
  const { availableNow, availableAt } = servingAt(product.schedule, product, localMoment(at, product.timeZone))
  return availableNow ? product : { ...product, available: false, availableAt }
}

export function allServedAt(products: ReadonlyMap<string, CartProduct>, at: Date): Map<string, CartProduct> {
  return new Map([...products].map(([id, product]) => [id, servedAt(product, at)]))
}
