import type { CartLine } from '../../domain/carts/cart-line'
import { eaterOf, type Party } from '../../domain/carts/party'
import { revalidate } from '../../domain/carts/revalidate'
import { type SoldOption, soldOptions } from '../../domain/catalog/sold-option'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { CartProduct } from './cart-product'

/** A cart as its owner sees it. Amounts in integer minor units of `currency`. */
export interface CartView {
  restaurant: { id: string; name: string } | null
  currency: CurrencyCode | null
  lines: CartLineView[]
  /** Of the lines that can be ordered. */
  subtotal: number
}

interface CartLineView {
  id: string
  productId: string
  name: string
  quantity: number
  note?: string
  /** Of a cart that many fill: who put it in, absent for its owner; and that person's name. */
  member?: string
  for?: string
  options: SoldOption[]
  /** Of now; where the line cannot be ordered as it is, what was told last. */
  unitPrice: number
  total: number
  available: boolean
}

export function viewCart(
  lines: readonly CartLine[],
  products: ReadonlyMap<string, CartProduct>,
  party: Party | null = null,
): CartView {
  const prices = new Map(revalidate(lines, products).lines.map(({ id, unitPrice }) => [id, unitPrice]))
  const shown = lines.flatMap(({ told, options, ...line }): CartLineView[] => {
    const product = products.get(line.productId)
    if (!product) return []
    const unitPrice = prices.get(line.id) ?? told
    return [
      {
        ...line,
        ...namedFor(party, line),
        name: product.name,
        options: soldOptions(product.groups, options),
        unitPrice,
        total: unitPrice * line.quantity,
        available: prices.has(line.id),
      },
    ]
  })
  const first = shown[0] && products.get(shown[0].productId)
  return {
    restaurant: first ? { id: first.restaurantId, name: first.restaurantName } : null,
    currency: first?.currency ?? null,
    lines: shown,
    subtotal: shown.reduce((sum, { total, available }) => (available ? sum + total : sum), 0),
  }
}

/** Whose a line is, told where a cart is filled by many. */
export function namedFor(party: Party | null, { member }: Pick<CartLine, 'member'>): { for?: string } {
  const name = eaterOf(party, member)
  return name === undefined ? {} : { for: name }
}
