import { sql } from 'drizzle-orm'
import type { Demand } from '../../domain/carts/demand'
import { WaybillError } from '../../domain/errors'
import { goodsComeBack } from '../../domain/orders/goods-come-back'
import type { OrderStatus, StockEffect } from '../../domain/orders/transitions'
import type { CommandContext } from '../context'

/** What has a stock count and is now held for an order: ids. */
export interface Held {
  readonly products: ReadonlySet<string>
  readonly options: ReadonlySet<string>
}

/** What is left of a product that has become scarce (CAT-4), and whose it is. */
interface Low {
  stock: number
  restaurantId: string
  marketId: string
}

/**
 * Takes goods off the shelf for an order, all or nothing: `stock` falls, `reserved` rises. Rows are locked products first, then options,
 * each in the order of their ids, so two baskets never wait for each other in a circle; that the options count the locked products makes
 * them wait. What has no stock count is unlimited and is not touched. Of what is scarce then, its restaurant hears.
 * @throws WaybillError `stock_unavailable` naming the products and options
 */
export async function reserveStock(ctx: CommandContext, { products, options }: Demand): Promise<Held> {
  const wanted = [
    ...[...products].map(([id, quantity]) => ({ of: 'product', id, quantity })),
    ...[...options].map(([id, quantity]) => ({ of: 'option', id, quantity })),
  ]
  const limited = await ctx.rows<{ of: 'product' | 'option'; id: string; taken: boolean; low: Low | null }>(sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (of text, id uuid, quantity int)
    ), locked as (
      select p.id, w.quantity from products p join wanted w on w.of = 'product' and w.id = p.id
      where p.stock is not null order by p.id for update of p
    ), locked_options as (
      select o.id, w.quantity from options o join wanted w on w.of = 'option' and w.id = o.id
      where o.stock is not null and (select count(*) from locked) >= 0 order by o.id for update of o
    ), taken as (
      update products p set stock = p.stock - l.quantity, reserved = p.reserved + l.quantity
      from locked l, restaurants r where p.id = l.id and r.id = p.restaurant_id and p.stock >= l.quantity
      returning p.id, case when p.low_since is not null then
        jsonb_build_object('stock', p.stock, 'restaurantId', r.id, 'marketId', r.market_id) end as low
    ), taken_options as (
      update options o set stock = o.stock - l.quantity, reserved = o.reserved + l.quantity
      from locked_options l where o.id = l.id and o.stock >= l.quantity returning o.id
    )
    select 'product' as of, l.id, t.id is not null as taken, t.low from locked l left join taken t on t.id = l.id
    union all
    select 'option', l.id, t.id is not null, null from locked_options l left join taken_options t on t.id = l.id`)
  const idsOf = (of: 'product' | 'option', rows: typeof limited) =>
    rows.filter((row) => row.of === of).map(({ id }) => id)
  const short = limited.filter(({ taken }) => !taken)
  if (short.length > 0)
    throw new WaybillError('stock_unavailable', { products: idsOf('product', short), options: idsOf('option', short) })
  // The rest is as was told last: what matters of a sale is that little is left.
  for (const { id, low } of limited) if (low) ctx.emit('product.stock_changed', { productId: id, ...low })
  return { products: new Set(idsOf('product', limited)), options: new Set(idsOf('option', limited)) }
}

/**
 * What becomes of the goods that an order holds, when it moves: back on the shelf, or gone (sold, or waste). Locks as `reserveStock` does;
 * the count of the locked products makes the options wait for them.
 */
export async function settleStock(
  ctx: CommandContext,
  orderId: string,
  effect: StockEffect,
  move: { from: OrderStatus; restock?: boolean },
): Promise<void> {
  const back = goodsComeBack(effect, move)
  await ctx.rows(sql`
    with lines as (
      select product_id, held, options_held from order_lines where order_id = ${orderId} and (held > 0 or options_held <> '[]')
    ), pieces as (
      select 'product' as of, product_id as id, held as quantity from lines where held > 0
      union all
      select h.of, h.id, h.quantity from lines, jsonb_to_recordset(lines.options_held) as h (of text, id uuid, quantity int)
    ), held as (
      select of, id, sum(quantity)::int as quantity from pieces group by of, id
    ), locked as (
      select p.id, h.quantity from products p join held h on h.of = 'product' and h.id = p.id order by p.id for update of p
    ), locked_options as (
      select o.id, h.quantity from options o join held h on h.of = 'option' and h.id = o.id
      where (select count(*) from locked) >= 0 order by o.id for update of o
    ), emptied as (
      update order_lines set held = 0, options_held = '[]' where order_id = ${orderId} and (held > 0 or options_held <> '[]')
    ), settled_options as (
      update options o set reserved = o.reserved - l.quantity, stock = o.stock + case when ${back} then l.quantity else 0 end
      from locked_options l where o.id = l.id
    )
    update products p set reserved = p.reserved - l.quantity, stock = p.stock + case when ${back} then l.quantity else 0 end
    from locked l where p.id = l.id`)
}
