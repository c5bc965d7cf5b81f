import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CartLine, MAX_QUANTITY } from '../../domain/carts/cart-line'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'
import { Instant } from '../instant'
import { type CartKey, whereCart } from './cart-key'

/** A guest's or user's cart is kept for so long after its last change (ORD-1). */
const CART_MINUTES = 30

export interface Cart {
  id: string
  restaurantId: string | null
  lines: CartLine[]
  expired: boolean
}

/** A cart with what is known of its owner; nulls for a guest. */
interface OwnedCart extends Cart {
  ownerName: string | null
  ownerPhone: string | null
}

/** How a client names what it wants. Without `options` a product comes with its usual ones. */
export const CartLineInput = z.object({
  productId: z.uuid(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY),
  note: z.string().trim().max(300).optional(),
  options: z
    .array(z.object({ id: z.uuid(), quantity: z.number().int().min(1).max(99).default(1) }))
    .max(100)
    .optional(),
  /** What the cart is filled for; absent: now. It is judged for then, and said again with quote and order. */
  scheduledFor: Instant.optional(),
})

/** The open cart, locked when it is about to change. An expired one is given as it is; the caller decides what that means. */
export async function findCart(
  db: Sql,
  key: CartKey,
  now: Date,
  { lock = false } = {},
): Promise<OwnedCart | undefined> {
  return db.row<OwnedCart>(sql`
    select c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at <= ${now} as expired, u.full_name as "ownerName", u.phone as "ownerPhone"
    from carts c left join users u on u.id = c.user_id where ${whereCart(key)} ${lock ? sql`for update of c` : sql``}`)
}

export async function storeCart(
  ctx: CommandContext,
  id: string,
  lines: readonly CartLine[],
  restaurantId: string | null,
): Promise<void> {
  await ctx.rows(sql`
    update carts set restaurant_id = ${restaurantId}, lines = ${JSON.stringify(lines)}::jsonb, expires_at = ${expiry(ctx)}, updated_at = ${ctx.now}
    where id = ${id}`)
}

export function expiry(ctx: CommandContext): Date {
  return new Date(ctx.now.getTime() + CART_MINUTES * 60_000)
}
