import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

export const AdjustStock = z.object({
  productId: z.uuid(),
  delta: z.number().int().min(-1_000_000).max(1_000_000),
  reason: z.string().trim().min(1).max(300),
})

/**
 * Counts goods in or out, with the reason. A product without a stock count begins to have one. `updated_at` stays: it is when somebody
 * last edited the record, and a form that lies open is not out of date because goods were counted, just as when they are sold.
 */
export const adjustStock = command('product.stock', AdjustStock, async (ctx, { productId, delta }) => {
  ctx.subject('product', productId)
  const mine =
    ctx.actor.role === 'admin'
      ? sql`true`
      : sql`restaurant_id = any(${sql.param([...ctx.actor.restaurantIds])}::uuid[])`
  const changed = await ctx.row<{ stock: number; restaurantId: string; marketId: string }>(sql`
    update products p set stock = coalesce(p.stock, 0) + ${delta} from restaurants r
    where p.id = ${productId} and r.id = p.restaurant_id and (${mine})
    returning p.stock, p.restaurant_id as "restaurantId", r.market_id as "marketId"`)
  if (!changed) throw new WaybillError('not_found')
  ctx.emit('product.stock_changed', { productId, ...changed })
  return { productId, stock: changed.stock }
})
