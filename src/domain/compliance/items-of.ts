import type { AttributeValues } from '../attributes/attribute'
import type { Item } from './facts'
import type { Goods } from './goods'

/** What a product is to the rules. */
export interface RegulatedProduct {
  readonly goods: Goods
  readonly attributes: AttributeValues
}

export interface SoldLine {
  readonly productId: string
  readonly quantity: number
  /** Minor units, what is chosen with it included. */
  readonly unitPrice: number
  readonly options: readonly {
    readonly productId: string | null
    readonly quantity: number
    readonly priceDelta: number
  }[]
}

const PLAIN: RegulatedProduct = { goods: 'none', attributes: {} }

/** The items of an order's lines: a beer that comes with a menu is a beer, and what it adds to the price is its value. */
export function itemsOf(lines: readonly SoldLine[], products: ReadonlyMap<string, RegulatedProduct>): Item[] {
  return lines.flatMap(({ productId, quantity, unitPrice, options }) => {
    const chosen = options.flatMap((option): Item[] => {
      if (option.productId === null) return []
      const pieces = option.quantity * quantity
      const value = Math.max(0, option.priceDelta * pieces)
      return [{ ...(products.get(option.productId) ?? PLAIN), quantity: pieces, value }]
    })
    const rest = unitPrice * quantity - chosen.reduce((sum, { value }) => sum + value, 0)
    return [{ ...(products.get(productId) ?? PLAIN), quantity, value: Math.max(0, rest) }, ...chosen]
  })
}
