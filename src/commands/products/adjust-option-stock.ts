import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { AdjustStock } from './adjust-stock'

export const AdjustOptionStock = AdjustStock.omit({ productId: true }).extend({ optionId: z.uuid() })

/** The same for an option that is a thing of its own. One that stands for a product and has no count is counted there. */
export const adjustOptionStock = command('option.stock', AdjustOptionStock, async (ctx, { optionId, delta }) => {
  ctx.subject('option', optionId)
  const mine =
    ctx.actor.role === 'admin'
      ? sql`true`
      : sql`restaurant_id = any(${sql.param([...ctx.actor.restaurantIds])}::uuid[])`
  const changed = await ctx.row<{ stock: number; restaurantId: string; marketId: string }>(sql`
    update options o set stock = coalesce(o.stock, 0) + ${delta} from restaurants r
    where o.id = ${optionId} and r.id = o.restaurant_id and (${mine})
    returning o.stock, o.restaurant_id as "restaurantId", r.market_id as "marketId"`)
  if (!changed) throw new WaybillError('not_found')
  ctx.emit('option.stock_changed', { optionId, ...changed })
  return { optionId, stock: changed.stock }
})
