import { bindingHours } from '../../domain/catalog/binding-hours'
import { type LocalMoment, localMoment } from '../../domain/opening/local-moment'
import { servingAt } from '../../domain/opening/serving'
import type { CartProduct } from './cart-product'

/**
 * The product as it is sold at a moment. Outside of its hours, or of those of a question that must be answered, it is not available, and
 * known from when it is; of a question that may be skipped the answers alone are not available.
 */
export function servedAt(product: CartProduct, at: Date): CartProduct {
  if (!product.available) return product
  const hours = bindingHours(product, product.groups)
  if (hours.length === 0 && product.groups.every(({ schedule }) => !schedule)) return product
  const moment = localMoment(at, product.timeZone)
  const { availableNow, availableAt } = servingAt(hours, product, moment)
  if (!availableNow) return { ...product, available: false, availableAt }
  return { ...product, groups: product.groups.map((group) => askedAt(group, product, moment)) }
}

function askedAt(group: CartProduct['groups'][number], place: CartProduct, moment: LocalMoment) {
  if (!group.schedule || servingAt([group.schedule], place, moment).availableNow) return group
  return { ...group, options: group.options.map((option) => ({ ...option, available: false })) }
}

export function allServedAt(products: ReadonlyMap<string, CartProduct>, at: Date): Map<string, CartProduct> {
  return new Map([...products].map(([id, product]) => [id, servedAt(product, at)]))
}
