import { sql } from 'drizzle-orm'
import { demandOf } from '../../domain/carts/demand'
import type { CommandContext } from '../context'
import { giveBackStock } from '../products/give-back-stock'
import { reserveStock } from '../products/stock'
import type { Order } from './order'
import type { ChangedLine } from './plan-change'

/**
 * Other quantities on the lines of an order that is locked: what is wanted more is taken off the shelves, what is wanted less goes back, and
 * each line goes on telling what it holds. A line of which nothing is wanted is gone.
 * @throws WaybillError `stock_unavailable`
 */
export async function changeLines(ctx: CommandContext, order: Order, lines: readonly ChangedLine[]): Promise<void> {
  const changed = lines.filter(({ quantity, wanted }) => quantity !== wanted)
  const more = changed
    .filter(({ quantity, wanted }) => wanted > quantity)
    .map((line) => ({ ...line, quantity: line.wanted - line.quantity }))
  const options = new Map(more.flatMap((line) => line.options.map((option) => [option.id, option])))
  const held = await reserveStock(ctx, demandOf(more, options))
  await giveBackStock(
    ctx,
    changed.filter(({ quantity, wanted }) => wanted < quantity).map(({ id, wanted }) => ({ id, keep: wanted })),
  )
  const grown = more.map(({ id, productId, quantity, options: chosen }) => ({
    id,
    held: held.products.has(productId) ? quantity : 0,
    optionsHeld: chosen.flatMap((option) => {
      const pieces = option.quantity * quantity
      const own = held.options.has(option.id) ? [{ of: 'option', id: option.id, quantity: pieces }] : []
      const { productId: standsFor } = option
      return standsFor && held.products.has(standsFor)
        ? [...own, { of: 'product', id: standsFor, quantity: pieces }]
        : own
    }),
  }))
  // The tax of all is rounded as one: with another quantity of one line it may be another of each.
  const now = lines.map(({ id, wanted, tax }) => ({ id, wanted, tax, ...grown.find((line) => line.id === id) }))
  await ctx.rows(sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(now)}::jsonb) as w (id uuid, wanted int, tax numeric, held int, "optionsHeld" jsonb)
    ), gone as (
      delete from order_lines l using wanted w where l.id = w.id and l.order_id = ${order.id} and w.wanted = 0
    )
    update order_lines l set quantity = w.wanted, total = l.unit_price * w.wanted, tax = coalesce(w.tax, l.tax), held = l.held + coalesce(w.held, 0),
      options_held = l.options_held || coalesce(w."optionsHeld", '[]'), updated_at = ${ctx.now}
    from wanted w where l.id = w.id and l.order_id = ${order.id} and w.wanted > 0`)
}
