import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type JoinedCart, joinCarts } from '../../domain/carts/join-carts'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Cart, expiry, storeCart } from './cart'
import { type CartKey, whereCart } from './cart-key'

type TimedCart = Cart & { changedAt: Date }

/**
 * What a guest put into the cart is the user's from the sign-in on (ORD-1). The guest's cart is gone then, so doing it again does nothing.
 * @returns whose lines the cart has now; null when the guest had none
 */
export const takeGuestCart = command(
  'cart.take',
  z.object({ userId: z.uuid(), tokenHash: z.string() }),
  async (ctx, { userId, tokenHash }): Promise<{ kept: JoinedCart['kept'] } | null> => {
    const guestKey = { userId: null, tokenHash }
    if (!fullCart(await lookAt(ctx, guestKey))) return null
    // The user's cart is locked first and the guest's last, always: two sign-ins at once take turns.
    const own = await openOwn(ctx, userId)
    const taken = await lookAt(ctx, guestKey, { lock: true })
    const guest = fullCart(taken)
    if (!taken || !guest) return null
    const joined = joinCarts(fullCart(own), guest)
    await storeCart(ctx, own.id, joined.lines, joined.restaurantId)
    await ctx.rows(sql`delete from carts where id = ${taken.id}`)
    return { kept: joined.kept }
  },
  { audit: false, keyed: false },
)

const COLUMNS = sql`c.id, c.restaurant_id as "restaurantId", c.lines, c.updated_at as "changedAt"`

function lookAt(ctx: CommandContext, key: CartKey, { lock = false } = {}): Promise<TimedCart | undefined> {
  return ctx.row<TimedCart>(sql`
    select ${COLUMNS}, c.expires_at <= ${ctx.now} as expired from carts c where ${whereCart(key)} ${lock ? sql`for update` : sql``}`)
}

/** Locked, and made when there is none; when it was changed stays as it was. */
async function openOwn(ctx: CommandContext, userId: string): Promise<TimedCart> {
  const own = await ctx.row<TimedCart>(sql`
    insert into carts as c (id, user_id, lines, expires_at, created_at, updated_at)
    values (${ctx.newId()}, ${userId}, '[]', ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
    on conflict (user_id) do update set user_id = excluded.user_id
    returning ${COLUMNS}, c.expires_at <= ${ctx.now} as expired`)
  if (!own) throw new Error('an upsert answers with its row')
  return own
}

function fullCart(cart: TimedCart | undefined) {
  if (!cart?.restaurantId || cart.expired || cart.lines.length === 0) return undefined
  return { restaurantId: cart.restaurantId, lines: cart.lines, changedAt: cart.changedAt }
}
