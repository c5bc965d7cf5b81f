import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/**
 * Lines of an order that want fewer pieces give back what they hold beyond these: goods and lines move together. Shelves are locked as
 * `reserveStock` does.
 * @param lines by their ids, `keep` being the pieces that are still wanted; fewer than they have
 */
export async function giveBackStock(
  ctx: CommandContext,
  lines: readonly { id: string; keep: number }[],
): Promise<void> {
  if (lines.length === 0) return
  await ctx.rows(sql`
    with fewer as (
      select l.id, l.held, l.options_held, l.quantity, k.keep from order_lines l
        join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as k (id uuid, keep int) on k.id = l.id
    ), kept as (
      select f.id, least(f.held, f.keep) as held, (
        select coalesce(jsonb_agg(jsonb_build_object('of', h.of, 'id', h.id, 'quantity', h.quantity * f.keep / f.quantity)), '[]')
        from jsonb_to_recordset(f.options_held) as h (of text, id uuid, quantity int) where f.keep > 0) as options_held
      from fewer f
    ), pieces as (
      select 'product' as of, l.product_id as id, f.held - k.held as quantity
      from fewer f join kept k on k.id = f.id join order_lines l on l.id = f.id where f.held > k.held
      union all
      select h.of, h.id, h.quantity - h.quantity * f.keep / f.quantity
      from fewer f, jsonb_to_recordset(f.options_held) as h (of text, id uuid, quantity numeric)
    ), back as (
      select of, id, sum(quantity) as quantity from pieces group by of, id
    ), locked as (
      select p.id, b.quantity from products p join back b on b.of = 'product' and b.id = p.id order by p.id for update of p
    ), locked_options as (
      select o.id, b.quantity from options o join back b on b.of = 'option' and b.id = o.id
      where (select count(*) from locked) >= 0 order by o.id for update of o
    ), settled_options as (
      update options o set reserved = o.reserved - l.quantity, stock = o.stock + l.quantity from locked_options l where o.id = l.id
    ), settled as (
      update products p set reserved = p.reserved - l.quantity, stock = p.stock + l.quantity from locked l where p.id = l.id
    )
    update order_lines l set held = k.held, options_held = k.options_held from kept k where l.id = k.id`)
}
