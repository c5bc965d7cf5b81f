import { type SQL, sql } from 'drizzle-orm'
import type { Party } from '../../domain/carts/party'
import type { CommandContext } from '../context'
import { type Cart, expiry } from './cart'
import type { CartKey } from './cart-key'
import { type CartProduct, selectProducts } from './cart-product'

/** A cart, locked, with its products and the one that is about to change. */
export interface OpenedCart extends Cart {
  party: Party | null
  products: CartProduct[]
}

export const openedColumns = (now: Date): SQL =>
  sql`c.id, c.restaurant_id as "restaurantId", c.lines, c.party, c.expires_at <= ${now} as expired`

/** An expired cart is begun anew by its owner alone: who filled it once with a link does so no more. */
export const begunAnew = (now: Date): SQL => sql`
  share_token = case when c.expires_at > ${now} then c.share_token end, party = case when c.expires_at > ${now} then c.party end`

/** The caller's cart, made when there is none, and locked either way: two devices that add at once both count. */
export async function openOwnCart(ctx: CommandContext, key: CartKey, productId: string): Promise<OpenedCart> {
  const cart = await withProducts(
    ctx,
    productId,
    sql`insert into carts as c (id, user_id, token_hash, lines, expires_at, created_at, updated_at)
      values (${ctx.newId()}, ${key.userId}, ${key.tokenHash}, '[]', ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
      on conflict (${key.userId ? sql`user_id` : sql`token_hash`}) do update set updated_at = excluded.updated_at, ${begunAnew(ctx.now)}
      returning ${openedColumns(ctx.now)}`,
  )
  if (!cart) throw new Error('an upsert answers with its row')
  return cart
}

/** @param locking a statement that returns the cart's `openedColumns` */
export function withProducts<Opened extends OpenedCart>(
  ctx: CommandContext,
  productId: string,
  locking: SQL,
): Promise<Opened | undefined> {
  const inQuestion = sql`p.id in (
    select ${productId}::uuid union all select (l->>'productId')::uuid from cart, jsonb_array_elements(cart.lines) l)`
  return ctx.row<Opened>(sql`
    with cart as (${locking})
    select cart.*, (select coalesce(jsonb_agg(f), '[]') from (${selectProducts(inQuestion, ctx.locale)}) f) as products from cart`)
}
