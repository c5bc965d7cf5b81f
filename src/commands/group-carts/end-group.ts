import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { CartLine } from '../../domain/carts/cart-line'
import { mergeLines } from '../../domain/carts/merge-lines'
import { findProducts } from '../carts/cart-product'
import { allServedAt } from '../carts/served-at'
import { viewCart } from '../carts/view-cart'
import { command } from '../command'
import { ownGroup } from './group'

/**
 * Takes a cart's link back: what all have put in stays, as its owner's.
 * @throws WaybillError `not_found` where nobody else fills it, `cart_expired`
 */
export const endGroup = command(
  'group.end',
  z.object({}),
  async (ctx) => {
    const group = await ownGroup(ctx, ctx.actor, ctx.now)
    const lines = mergeLines(
      group.lines.map(({ member: _, ...line }): CartLine => line),
      [],
    )
    await ctx.rows(sql`
      update carts set lines = ${JSON.stringify(lines)}::jsonb, share_token = null, party = null, updated_at = ${ctx.now} where id = ${group.id}`)
    const products = await findProducts(
      ctx,
      lines.map(({ productId }) => productId),
      ctx.locale,
    )
    return viewCart(lines, allServedAt(products, ctx.now))
  },
  { audit: false },
)
