import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CartLine, MAX_LINES, wishOf } from '../../domain/carts/cart-line'
import { mergeLines } from '../../domain/carts/merge-lines'
import { canonicalChoice } from '../../domain/catalog/canonical-choice'
import { defaultChoice } from '../../domain/catalog/default-choice'
import { onOffer } from '../../domain/catalog/stocked-option'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import { Instant } from '../instant'
import { type Cart, CartLineInput, expiry, storeCart } from './cart'
import { type CartKey, cartKeyOf } from './cart-key'
import { type CartProduct, selectProducts } from './cart-product'
import { priceOf } from './price-of'
import { allServedAt } from './served-at'
import { type CartView, viewCart } from './view-cart'

export const CartUpdate = CartLineInput.extend({ lineId: z.uuid().optional() })

/** Puts a product into the cart, or more of it. Quantities of the same product, options and note add up. */
export const addToCart = command(
  'cart.add',
  CartLineInput,
  (ctx, { options, scheduledFor, ...added }) =>
    changeCart(ctx, added.productId, scheduledFor, (lines, product, at) => {
      const chosen = options ? canonicalChoice(options) : defaultChoice(onOffer(product?.groups ?? []))
      const line = { ...added, id: ctx.newId(), options: chosen, told: priceOf(product, chosen, at) }
      return mergeLines(lines, [line])
    }),
  { audit: false },
)

/**
 * Sets how many of a product are in the cart; its note and options stay unless new ones are given. Of several lines of one product it is
 * the named one, else the one with these options and this note, else with this note, else the first.
 */
export const updateCart = command(
  'cart.update',
  CartUpdate,
  (ctx, { lineId, options, scheduledFor, ...changed }) =>
    changeCart(ctx, changed.productId, scheduledFor, (lines, product, at) => {
      const meant = lineMeant(lines, { ...changed, lineId, options: options && canonicalChoice(options) })
      if (!meant) throw new WaybillError('not_found')
      const { quantity, note = meant.note } = changed
      const line = { ...meant, quantity, ...(note !== undefined && { note }) }
      return mergeLines(
        lines.map((each) => (each === meant ? (options ? chooseAnew(line, options, product, at) : line) : each)),
        [],
      )
    }),
  { audit: false },
)

/** Takes a product out of the cart, or one line of it. */
export const removeFromCart = command(
  'cart.remove',
  z.object({ productId: z.uuid(), lineId: z.uuid().optional(), scheduledFor: Instant.optional() }),
  (ctx, { productId, lineId, scheduledFor }) =>
    changeCart(ctx, productId, scheduledFor, (lines) =>
      lines.filter((line) => line.productId !== productId || (lineId !== undefined && line.id !== lineId)),
    ),
  { audit: false },
)

function lineMeant(
  lines: readonly CartLine[],
  wanted: Partial<CartLine> & { productId: string; lineId?: string },
): CartLine | undefined {
  const { lineId, options, note } = wanted
  const same = lines.filter(({ productId }) => productId === wanted.productId)
  if (lineId) return same.find(({ id }) => id === lineId)
  const exact = options && same.find((line) => wishOf(line) === wishOf({ ...wanted, options }))
  return exact ?? same.find((line) => line.note === note) ?? same[0]
}

/** Who chooses other options is told what they cost by the answer. The same ones again tell nothing new. */
function chooseAnew(
  line: CartLine,
  options: Parameters<typeof canonicalChoice>[0],
  product: CartProduct | undefined,
  at: Date,
): CartLine {
  const anew = { ...line, options: canonicalChoice(options) }
  return wishOf(anew) === wishOf(line) ? line : { ...anew, told: priceOf(product, anew.options, at) }
}

/** Reads, changes and stores one cart; two devices of one customer take turns on its row. */
async function changeCart(
  ctx: CommandContext,
  productId: string,
  scheduledFor: string | undefined,
  change: (lines: CartLine[], product: CartProduct | undefined, at: Date) => CartLine[],
): Promise<CartView> {
  const at = scheduledFor ? new Date(scheduledFor) : ctx.now
  const key = cartKeyOf(ctx.actor)
  const { products: found, ...stored } = await openCart(ctx, key, productId)
  const before = stored.expired ? [] : stored.lines
  const products = new Map(found.map((product) => [product.id, product]))
  const lines = change(before, products.get(productId), at)
  if (lines.length > MAX_LINES)
    throw new WaybillError('validation_failed', { fields: [{ path: 'lines', message: `At most ${MAX_LINES}.` }] })
  const restaurants = new Set(lines.map((line) => products.get(line.productId)?.restaurantId))
  if (restaurants.size > 1) throw new WaybillError('other_restaurant')
  await storeCart(ctx, stored.id, lines, [...restaurants][0] ?? null)
  return viewCart(lines, allServedAt(products, at))
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
  const inQuestion = sql`p.id in (
    select ${productId}::uuid union all select (l->>'productId')::uuid from cart, jsonb_array_elements(cart.lines) l)`
  const cart = await ctx.row<Cart & { products: CartProduct[] }>(sql`
    with cart as (
      insert into carts as c (id, user_id, token_hash, lines, expires_at, created_at, updated_at)
      values (${ctx.newId()}, ${key.userId}, ${key.tokenHash}, '[]', ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
      on conflict (${key.userId ? sql`user_id` : sql`token_hash`}) do update set updated_at = excluded.updated_at
      returning c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at <= ${ctx.now} as expired
    )
    select cart.*, (select coalesce(jsonb_agg(f), '[]') from (${selectProducts(inQuestion, ctx.locale)}) f) as products from cart`)
  if (!cart) throw new Error('an upsert answers with its row')
  return cart
}
