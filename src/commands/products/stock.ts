import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { StockEffect } from '../../domain/orders/transitions'
import type { CommandContext } from '../context'

export interface Wanted {
  productId: string
  quantity: number
}

/**
 * Takes goods off the shelf for an order, all or nothing: `stock` falls, `reserved` rises. Rows are locked in the order of their ids, so
 * two baskets never wait for each other in a circle. Products without a stock count are unlimited and are not touched.
 * @returns how many pieces of each product are held, by product id
 * @throws WaybillError `stock_unavailable` naming the products
 */
export async function reserveStock(ctx: CommandContext, wanted: readonly Wanted[]): Promise<Map<string, number>> {
  const ids = wanted.map((line) => line.productId)
  const quantities = wanted.map((line) => line.quantity)
  const limited = await ctx.rows<{ id: string; quantity: number; taken: boolean }>(sql`
    with wanted as (
      select id, sum(quantity)::int as quantity
      from unnest(${sql.param(ids)}::uuid[], ${sql.param(quantities)}::int[]) w (id, quantity) group by id
    ), locked as (
      select p.id, w.quantity from products p join wanted w on w.id = p.id where p.stock is not null order by p.id for update of p
    ), taken as (
      update products p set stock = p.stock - l.quantity, reserved = p.reserved + l.quantity
      from locked l where p.id = l.id and p.stock >= l.quantity returning p.id
    )
    select l.id, l.quantity, t.id is not null as taken from locked l left join taken t on t.id = l.id`)
  const short = limited.filter((line) => !line.taken)
  if (short.length > 0) throw new WaybillError('stock_unavailable', { products: short.map((line) => line.id) })
  return new Map(limited.map((line) => [line.id, line.quantity]))
}

/** What becomes of the goods that an order holds, when it moves: back on the shelf, or gone (sold, or waste). */
export async function settleStock(
  ctx: CommandContext,
  orderId: string,
  effect: StockEffect,
  { prepared, restock = false }: { prepared: boolean; restock?: boolean },
): Promise<void> {
  if (effect === 'reserve') return
  const back =
    effect === 'release' || (effect === 'release_or_waste' && !prepared) || (effect === 'restock_or_waste' && restock)
  await ctx.rows(sql`
    with held as (
      select product_id as id, sum(held)::int as quantity from order_lines where order_id = ${orderId} and held > 0 group by product_id
    ), locked as (
      select p.id, h.quantity from products p join held h on h.id = p.id order by p.id for update of p
    ), emptied as (
      update order_lines set held = 0 where order_id = ${orderId} and held > 0
    )
    update products p set reserved = p.reserved - l.quantity, stock = p.stock + case when ${back} then l.quantity else 0 end
    from locked l where p.id = l.id`)
}
