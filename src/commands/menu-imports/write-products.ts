import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import { markFit } from './mark-fit'
import type { Write } from './write'
import { writeLocales } from './write-locales'

interface Menu {
  restaurantId: string
  now: Date
}

/** New products, all at once. Each has every field. */
export async function createProducts(db: Sql, { restaurantId, now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    insert into products (id, restaurant_id, sku, category_id, price, original_price, cost_price, active, stock, position, schedule, attributes, created_at, updated_at)
    select w.id, ${restaurantId}, w.key, c.id, (w.set->>'price')::numeric, (w.set->>'originalPrice')::numeric, (w.set->>'costPrice')::numeric,
      (w.set->>'active')::boolean, (w.set->>'stock')::numeric, (w.set->>'position')::numeric, nullif(w.schedule, 'null'), nullif(jsonb_strip_nulls(w.attributes), '{}'), ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, key text, set jsonb, schedule jsonb, attributes jsonb) join categories c on c.slug = w.set->>'category'`)
  await writeLocales(db, 'product', writes)
  await writeChoices(db, writes)
  await markFit(
    db,
    writes.map(({ id }) => id),
  )
}

/** The fields that are told, of products that are locked. */
export async function writeProducts(db: Sql, { now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    update products p set
      category_id = coalesce((select c.id from categories c where c.slug = w.set->>'category'), p.category_id),
      price = coalesce((w.set->>'price')::numeric, p.price),
      -- Somebody may have made it dearer since the file was checked: then there is nothing to strike through any more.
      original_price = (select case when x.before > x.now then x.before end from (
        select coalesce((w.set->>'price')::numeric, p.price) as now,
          case when w.set ? 'originalPrice' then (w.set->>'originalPrice')::numeric else p.original_price end as before) x),
      cost_price = case when w.set ? 'costPrice' then (w.set->>'costPrice')::numeric else p.cost_price end,
      active = coalesce((w.set->>'active')::boolean, p.active),
      position = coalesce((w.set->>'position')::numeric, p.position),
      stock = case when w.set ? 'stock' then (w.set->>'stock')::numeric else p.stock end,
      schedule = case when w.set ?| array['hours', 'seasonFrom', 'seasonUntil'] then nullif(w.schedule, 'null') else p.schedule end,
      attributes = case when w.attributes is null then p.attributes
        else nullif(jsonb_strip_nulls(coalesce(p.attributes, '{}') || w.attributes), '{}') end,
      updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, set jsonb, schedule jsonb, attributes jsonb) where p.id = w.id`)
  await writeLocales(db, 'product', writes)
  await writeChoices(db, writes)
  await markFit(
    db,
    writes.filter(({ set, attributes }) => 'category' in set || attributes).map(({ id }) => id),
  )
}

/** Which groups each product asks, in the file's order. */
async function writeChoices(db: Sql, writes: readonly Write[]): Promise<void> {
  const rows = writes.filter(({ set }) => set.optionGroups !== undefined)
  if (rows.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, set jsonb)`
  await db.rows(sql`delete from products_rels a using ${given} where a.parent_id = w.id and a.path = 'optionGroups'`)
  await db.rows(sql`
    insert into products_rels ("order", parent_id, path, option_groups_id)
    select each.n, p.id, 'optionGroups', g.id
    from ${given} join products p on p.id = w.id
      cross join lateral jsonb_array_elements_text(w.set->'optionGroups') with ordinality as each (code, n)
      join option_groups g on g.restaurant_id = p.restaurant_id and g.code = each.code
    order by p.id, each.n`)
}
