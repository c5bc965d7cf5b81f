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

/**
 * Takes goods off the shelf for an order, all or nothing: `stock` falls, `reserved` rises. Rows are locked products first, then options,
 * each in the order of their ids, so two baskets never wait for each other in a circle. What has no stock count is unlimited and is not
 * touched.
 * @throws WaybillError `stock_unavailable` naming the products or options
 */
export async function reserveStock(ctx: CommandContext, { products, options }: Demand): Promise<Held> {
  const held = { products: await reserve(ctx, 'products', products), options: new Set<string>() }
  return options.size > 0 ? { ...held, options: await reserve(ctx, 'options', options) } : held
}

async function reserve(
  ctx: CommandContext,
  shelf: 'products' | 'options',
  wanted: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const table = sql.identifier(shelf)
  const limited = await ctx.rows<{ id: string; taken: boolean }>(sql`
    with wanted as (
      select * from unnest(${sql.param([...wanted.keys()])}::uuid[], ${sql.param([...wanted.values()])}::int[]) w (id, quantity)
    ), locked as (
      select s.id, w.quantity from ${table} s join wanted w on w.id = s.id where s.stock is not null order by s.id for update of s
    ), taken as (
      update ${table} s set stock = s.stock - l.quantity, reserved = s.reserved + l.quantity
      from locked l where s.id = l.id and s.stock >= l.quantity returning s.id
    )
    select l.id, t.id is not null as taken from locked l left join taken t on t.id = l.id`)
  const short = limited.filter(({ taken }) => !taken)
  if (short.length > 0) throw new WaybillError('stock_unavailable', { [shelf]: short.map(({ id }) => id) })
  return new Set(limited.map(({ id }) => id))
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
  if (effect === 'reserve') return
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
