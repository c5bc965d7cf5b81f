import { type CartLine, MAX_LINES } from '../../domain/carts/cart-line'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { CommandContext } from '../context'
import { storeCart } from './cart'
import type { CartProduct } from './cart-product'
import type { OpenedCart } from './open-cart'
import { allServedAt } from './served-at'

/** @param product the one in question, as it is now; undefined where it is on no menu */
export type LineChange = (lines: CartLine[], product: CartProduct | undefined, at: Date) => CartLine[]

interface Asked {
  productId: string
  /** What the cart is filled for; absent: now. */
  scheduledFor: string | undefined
  change: LineChange
}

/**
 * Changes the lines of an open cart and stores them.
 * @throws WaybillError `validation_failed` beyond what a cart holds, `other_restaurant`
 */
export async function changeLines(
  ctx: CommandContext,
  { products: found, ...stored }: OpenedCart,
  { productId, scheduledFor, change }: Asked,
): Promise<{ lines: CartLine[]; products: Map<string, CartProduct> }> {
  const at = scheduledFor ? new Date(scheduledFor) : ctx.now
  const products = new Map(found.map((product) => [product.id, product]))
  const lines = change(stored.expired ? [] : stored.lines, products.get(productId), at)
  if (lines.length > MAX_LINES) throw invalid('lines', { en: `At most ${MAX_LINES}.`, fr: `${MAX_LINES} au plus.` })
  const restaurants = new Set(lines.map((line) => products.get(line.productId)?.restaurantId))
  if (restaurants.size > 1) throw new WaybillError('other_restaurant')
  await storeCart(ctx, stored.id, lines, [...restaurants][0] ?? null)
  return { lines, products: allServedAt(products, at) }
}
