import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CartLine } from '../../domain/carts/cart-line'
import { type CartChange, revalidate } from '../../domain/carts/revalidate'
import { canonicalChoice } from '../../domain/catalog/canonical-choice'
import type { SoldOption } from '../../domain/catalog/sold-option'
import { command } from '../command'
import type { CommandContext } from '../context'
import { Instant } from '../instant'
import { findOrder } from '../orders/order'
import { expiry } from './cart'
import { cartKeyOf } from './cart-key'
import { assertOpen, findProducts } from './cart-product'
import { allServedAt } from './served-at'
import { findSubstitutes, type Substitute } from './substitutes'
import { type CartView, viewCart } from './view-cart'

export const Reorder = z.object({ orderId: z.uuid(), scheduledFor: Instant.optional() })

interface Reordered {
  cart: CartView
  /** Told here, so they are not told again by the quote. A line that is `unavailable` is not in the cart. */
  changes: readonly CartChange[]
  /** What cannot be had, as it was called then, and what comes nearest. */
  gone: { productId: string; name: string; substitutes: Substitute[] }[]
}

interface PastLine {
  productId: string
  name: string
  quantity: number
  unitPrice: number
  note: string | null
  options: SoldOption[]
}

/**
 * A past order becomes the cart, in place of what was in it: each line as it was wanted, held against the menu of now, or of the time it is
 * wanted for (ORD-6).
 * @throws WaybillError `not_found` for an order of somebody else, `restaurant_closed`, `market_disabled`
 */
export const reorder = command(
  'cart.reorder',
  Reorder,
  async (ctx, { orderId, scheduledFor }): Promise<Reordered> => {
    const at = scheduledFor ? new Date(scheduledFor) : ctx.now
    const order = await findOrder(ctx, ctx.actor, orderId)
    const past = await pastLines(ctx, orderId)
    const found = await findProducts(
      ctx,
      past.map(({ productId }) => productId),
      ctx.locale,
    )
    for (const product of found.values()) assertOpen(product, at)
    const products = allServedAt(found, at)
    const wanted = past.map((line) => wishAgain(ctx, line))
    const { lines: priced, changes } = revalidate(wanted, products)
    const gone = new Set(changes.flatMap((change) => (isGone(change) ? [change.productId] : [])))
    const now = new Map(priced.map(({ id, unitPrice }) => [id, unitPrice]))
    const lines = wanted
      .filter(({ productId }) => !gone.has(productId))
      .map((line) => ({ ...line, told: now.get(line.id) ?? line.told }))
    await fillCart(ctx, lines, lines.length > 0 ? order.restaurantId : null)
    const substitutes = await findSubstitutes(ctx, [...gone], at)
    const named = new Map(past.map(({ productId, name }) => [productId, name]))
    return {
      cart: viewCart(lines, products),
      changes,
      gone: [...gone].map((productId) => ({
        productId,
        name: named.get(productId) ?? '',
        substitutes: substitutes.get(productId) ?? [],
      })),
    }
  },
  { audit: false },
)

function isGone(change: CartChange): boolean {
  return change.kind === 'unavailable' || (change.kind === 'stock' && change.after === 0)
}

function wishAgain(ctx: CommandContext, { note, options, unitPrice, ...line }: PastLine): CartLine {
  const { productId, quantity } = line
  return {
    id: ctx.newId(),
    productId,
    quantity,
    ...(note !== null && { note }),
    options: canonicalChoice(options.map((option) => ({ id: option.id, quantity: option.quantity }))),
    told: unitPrice,
  }
}

function pastLines(ctx: CommandContext, orderId: string): Promise<PastLine[]> {
  return ctx.rows<PastLine>(sql`
    select product_id as "productId", name, quantity, unit_price as "unitPrice", note, options from order_lines
    where order_id = ${orderId} and product_id is not null order by position, id`)
}

async function fillCart(ctx: CommandContext, lines: readonly CartLine[], restaurantId: string | null): Promise<void> {
  const { userId, tokenHash } = cartKeyOf(ctx.actor)
  await ctx.rows(sql`
    insert into carts (id, user_id, token_hash, restaurant_id, lines, expires_at, created_at, updated_at)
    values (${ctx.newId()}, ${userId}, ${tokenHash}, ${restaurantId}, ${JSON.stringify(lines)}::jsonb, ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
    on conflict (${userId ? sql`user_id` : sql`token_hash`}) do update set restaurant_id = excluded.restaurant_id, lines = excluded.lines,
      expires_at = excluded.expires_at, updated_at = excluded.updated_at`)
}
