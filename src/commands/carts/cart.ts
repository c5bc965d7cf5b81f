import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type CartLine, MAX_QUANTITY } from '../../domain/carts/cart-line'
import type { Party } from '../../domain/carts/party'
import type { ToldQuote } from '../../domain/carts/told-quote'
import type { Edition } from '../../domain/compliance/pack-in-force'
import type { Sql } from '../../ports/database'
import { ruleEditions } from '../compliance/rule-editions'
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

/** A cart with what is known of its owner; of a guest nothing but a telephone proved by a code. */
interface OwnedCart extends Cart {
  ownerName: string | null
  ownerPhone: string | null
  phoneVerified: boolean
  /** What its last quote told, where that binds; null: nothing. */
  told: ToldQuote | null
  /** Who fills it besides its owner; null: nobody. */
  party: Party | null
  /** Where it is bought, where that was asked for. */
  market?: { id: string; areasEdition: string; ruleEditions: Edition[] | null } | null
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
  { lock = false, market = false } = {},
): Promise<OwnedCart | undefined> {
  return db.row<OwnedCart>(sql`
    select c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at <= ${now} as expired, nullif(c.told, 'null') as told, c.party,
      u.full_name as "ownerName", coalesce(u.phone, g.phone) as "ownerPhone",
      coalesce(u.phone_verified_at, g.verified_at) is not null as "phoneVerified"${market ? sql`, ${marketOfCart()} as market` : sql``}
    from carts c left join users u on u.id = c.user_id left join guest_phones g on g.token_hash = c.token_hash where ${whereCart(key)} ${lock ? sql`for update of c` : sql``}`)
}

function marketOfCart() {
  return sql`(
    select jsonb_build_object('id', m.id, 'areasEdition', m.areas_edition, 'ruleEditions', ${ruleEditions('m')})
    from restaurants r join markets m on m.id = r.market_id where r.id = c.restaurant_id)`
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
