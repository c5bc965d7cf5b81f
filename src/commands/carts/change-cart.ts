import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import {
  CART_MINUTES,
  type Cart,
  type CartLine,
  type CartProduct,
  type CartView,
  selectProducts,
  viewCart,
} from './cart'
import { type CartKey, cartKeyOf } from './cart-key'

const MAX_LINES = 50
const MAX_QUANTITY = 999

export const CartLineInput = z.object({
  productId: z.uuid(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY),
  note: z.string().trim().max(300).optional(),
})

/** Puts a product into the cart, or more of it. Quantities of the same product and note add up. */
export const addToCart = command(
  'cart.add',
  CartLineInput,
  (ctx, added) =>
    changeCart(ctx, added.productId, (lines, product) => {
      assertSellable(product)
      const twin = lines.find((line) => line.productId === added.productId && line.note === added.note)
      if (!twin) return [...lines, added]
      const quantity = Math.min(MAX_QUANTITY, twin.quantity + added.quantity)
      return lines.map((line) => (line === twin ? { ...line, quantity } : line))
    }),
  { audit: false },
)

/**
 * Sets how many of a product are in the cart; its note stays unless a new one is given. Of several lines of one product it is the one with
 * this note, else the first.
 */
export const updateCart = command(
  'cart.update',
  CartLineInput,
  (ctx, changed) =>
    changeCart(ctx, changed.productId, (lines) => {
      const same = lines.filter((line) => line.productId === changed.productId)
      const meant = same.find((line) => line.note === changed.note) ?? same[0]
      if (!meant) throw new WaybillError('not_found')
      return lines.map((line) => (line === meant ? { ...line, ...changed, note: changed.note ?? line.note } : line))
    }),
  { audit: false },
)

export const removeFromCart = command(
  'cart.remove',
  z.object({ productId: z.uuid() }),
  (ctx, { productId }) => changeCart(ctx, productId, (lines) => lines.filter((line) => line.productId !== productId)),
  { audit: false },
)

/** Reads, changes and stores one cart; two devices of one customer take turns on its row. */
async function changeCart(
  ctx: CommandContext,
  productId: string,
  change: (lines: CartLine[], product: CartProduct | undefined) => CartLine[],
): Promise<CartView> {
  const key = cartKeyOf(ctx.actor)
  const { products: found, ...stored } = await openCart(ctx, key, productId)
  const before = stored.expired ? [] : stored.lines
  const products = new Map(found.map((product) => [product.id, product]))
  const lines = change(before, products.get(productId))
  if (lines.length > MAX_LINES)
    throw new WaybillError('validation_failed', { fields: [{ path: 'lines', message: `At most ${MAX_LINES}.` }] })
  const restaurants = new Set(lines.map((line) => products.get(line.productId)?.restaurantId))
  if (restaurants.size > 1) throw new WaybillError('other_restaurant')
  await storeCart(ctx, stored.id, lines, [...restaurants][0] ?? null)
  return viewCart(lines, products)
}

/**
 * The caller's cart, made when there is none, and locked either way: two devices that add at once both count. With it come its products
 * and the one that is about to change.
 */
async function openCart(
  ctx: CommandContext,
  key: CartKey,
  productId: string,
): Promise<Cart & { products: CartProduct[] }> {
  const inQuestion = sql`p.id = ${productId} or p.id in (select (l->>'productId')::uuid from cart, jsonb_array_elements(cart.lines) l)`
  const cart = await ctx.row<Cart & { products: CartProduct[] }>(sql`
    with cart as (
      insert into carts as c (id, user_id, token_hash, lines, expires_at, created_at, updated_at)
      values (${ctx.newId()}, ${key.userId}, ${key.tokenHash}, '[]', ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
      on conflict (${key.userId ? sql`user_id` : sql`token_hash`}) do update set updated_at = excluded.updated_at
      returning c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at <= ${ctx.now} as expired
    )
    select cart.*, (select coalesce(jsonb_agg(f), '[]') from (${selectProducts(inQuestion, ctx.locale, ctx.now)}) f) as products from cart`)
  if (!cart) throw new Error('an upsert answers with its row')
  return cart
}

async function storeCart(
  ctx: CommandContext,
  id: string,
  lines: readonly CartLine[],
  restaurantId: string | null,
): Promise<void> {
  await ctx.rows(sql`
    update carts set restaurant_id = ${restaurantId}, lines = ${JSON.stringify(lines)}::jsonb, expires_at = ${expiry(ctx)}, updated_at = ${ctx.now}
    where id = ${id}`)
}

function expiry(ctx: CommandContext): Date {
  return new Date(ctx.now.getTime() + CART_MINUTES * 60_000)
}

/** @throws WaybillError when the product cannot be ordered now, with the reason. */
export function assertSellable(product: CartProduct | undefined): asserts product is CartProduct {
  if (!product) throw new WaybillError('not_found')
  if (!product.marketActive) throw new WaybillError('market_disabled')
  if (!product.restaurantOpen) throw new WaybillError('restaurant_closed')
  if (!product.active) throw new WaybillError('product_unavailable', { productId: product.id })
}
