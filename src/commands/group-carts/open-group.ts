import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Party } from '../../domain/carts/party'
import { expiry } from '../carts/cart'
import { cartKeyOf } from '../carts/cart-key'
import { begunAnew } from '../carts/open-cart'
import { command } from '../command'
import { findGroup } from './group'
import { viewGroup } from './view-group'

export const PersonName = z.string().trim().min(1).max(40)

export const OpenGroup = z.object({ name: PersonName })

/** Whoever knows it may look and add: as hard to guess as an order's. */
const TOKEN_BYTES = 16

/**
 * Gives the caller's cart a link by which others fill it too (ORD-6); made when there is none. Asked again it answers the same link and
 * opens the cart again.
 * @returns what others see, with the link's token
 */
export const openGroup = command(
  'group.open',
  OpenGroup,
  async (ctx, { name }) => {
    const key = cartKeyOf(ctx.actor)
    const party: Party = { ownerName: name, locked: false, members: [] }
    await ctx.rows(sql`
      insert into carts as c (id, user_id, token_hash, lines, expires_at, created_at, updated_at)
      values (${ctx.newId()}, ${key.userId}, ${key.tokenHash}, '[]', ${expiry(ctx)}, ${ctx.now}, ${ctx.now})
      on conflict (${key.userId ? sql`user_id` : sql`token_hash`}) do update set updated_at = excluded.updated_at, ${begunAnew(ctx.now)},
        lines = case when c.expires_at > ${ctx.now} then c.lines else '[]' end, expires_at = excluded.expires_at`)
    const opened = await ctx.row<{ shareToken: string }>(sql`
      update carts c set share_token = coalesce(c.share_token, ${ctx.newSecret(TOKEN_BYTES)}),
        party = coalesce(c.party, ${JSON.stringify(party)}::jsonb) || ${JSON.stringify({ ownerName: name, locked: false })}::jsonb
      where ${key.userId ? sql`c.user_id = ${key.userId}` : sql`c.token_hash = ${key.tokenHash}`} returning c.share_token as "shareToken"`)
    if (!opened) throw new Error('the cart was there a statement ago')
    return viewGroup(ctx, await findGroup(ctx, opened.shareToken, ctx.now), ctx)
  },
  { audit: false },
)
