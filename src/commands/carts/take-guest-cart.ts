import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type JoinedCart, joinCarts } from '../../domain/carts/join-carts'
import type { Party } from '../../domain/carts/party'
import { command } from '../command'
import type { CommandContext } from '../context'
import { type Cart, expiry, storeCart } from './cart'
import { type CartKey, whereCart } from './cart-key'
import { begunAnew } from './open-cart'

type TimedCart = Cart & { changedAt: Date }

const TakeGuestCart = z.object({ userId: z.uuid(), tokenHash: z.string() })

/** Whose lines the cart has now; null when the guest had none. */
export type TakenCart = { kept: JoinedCart['kept'] } | null

/** What a guest put into the cart is the user's from the sign-in on (ORD-1). The guest's cart is gone then, so doing it again does nothing. */
export const takeGuestCart = command('cart.take', TakeGuestCart, joinGuestCart, { audit: false, keyed: false })

/** The same within another command. */
export async function joinGuestCart(
  ctx: CommandContext,
  { userId, tokenHash }: z.output<typeof TakeGuestCart>,
): Promise<TakenCart> {
  const guestKey = { userId: null, tokenHash }
  if (!fullCart(await lookAt(ctx, guestKey))) return null
  // The user's cart is locked first and the guest's last, always: two sign-ins at once take turns.
  const own = await openOwn(ctx, userId)
  const taken = await lookAt(ctx, guestKey, { lock: true })
  const guest = fullCart(taken)
  if (!taken || !guest) return null
  const joined = joinCarts(fullCart(own), guest)
  await storeCart(ctx, own.id, joined.lines, joined.restaurantId)
  const [gone] = await ctx.rows<Shared>(sql`
    delete from carts where id = ${taken.id} returning share_token as "shareToken", party`)
  if (gone?.party && joined.kept !== 'own') await share(ctx, own.id, gone)
  return { kept: joined.kept }
}

interface Shared {
  shareToken: string
  party: Party | null
}

/** The link that others fill the cart by leads to where its lines are now. */
async function share(ctx: CommandContext, id: string, { shareToken, party }: Shared): Promise<void> {
  await ctx.rows(sql`
    update carts set share_token = ${shareToken}, party = ${JSON.stringify(party)}::jsonb where id = ${id}`)
}

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
    on conflict (user_id) do update set ${begunAnew(ctx.now)}
    returning ${COLUMNS}, c.expires_at <= ${ctx.now} as expired`)
  if (!own) throw new Error('an upsert answers with its row')
  return own
}

function fullCart(cart: TimedCart | undefined) {
  if (!cart?.restaurantId || cart.expired || cart.lines.length === 0) return undefined
  return { restaurantId: cart.restaurantId, lines: cart.lines, changedAt: cart.changedAt }
}
