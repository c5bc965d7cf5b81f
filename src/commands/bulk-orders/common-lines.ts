import type { CartLine } from '../../domain/carts/cart-line'
import { canonicalChoice } from '../../domain/catalog/canonical-choice'
import { defaultChoice } from '../../domain/catalog/default-choice'
import { onOffer } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { Sql } from '../../ports/database'
import { findCart } from '../carts/cart'
import { cartKeyOf } from '../carts/cart-key'
import type { CartProduct } from '../carts/cart-product'
import type { BulkWish } from './bulk-input'

type TypedLine = NonNullable<BulkWish['lines']>[number]

/**
 * The cart, where a delivery takes its lines from it.
 * @throws WaybillError `cart_empty`, `cart_expired`
 */
export async function commonCart(
  db: Sql,
  { actor, now }: { actor: Actor; now: Date },
  { lines, deliveries }: BulkWish,
  lock: boolean,
): Promise<{ id: string; lines: readonly CartLine[] } | null> {
  if (lines || deliveries.every((delivery) => delivery.lines)) return null
  const cart = await findCart(db, cartKeyOf(actor), now, { lock })
  if (!cart || cart.lines.length === 0) throw new WaybillError('cart_empty')
  if (cart.expired) throw new WaybillError('cart_expired')
  return cart
}

/** Lines that came with the request as those of a cart. Nobody was told a price for them: the total that is expected speaks for all. */
export function typedLines(lines: readonly TypedLine[], products: ReadonlyMap<string, CartProduct>): CartLine[] {
  return lines.map(({ productId, quantity, note, options }, index) => ({
    id: String(index).padStart(3, '0'),
    productId,
    quantity,
    ...(note !== undefined && { note }),
    options: options ? canonicalChoice(options) : defaultChoice(onOffer(products.get(productId)?.groups ?? [])),
    told: 0,
  }))
}
