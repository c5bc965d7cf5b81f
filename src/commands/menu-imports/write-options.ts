import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import type { Write } from './write'
import { writeLocales } from './write-locales'

interface Menu {
  restaurantId: string
  now: Date
}

/** New option groups, all at once. Each has every field. */
export async function createGroups(db: Sql, { restaurantId, now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    insert into option_groups (id, restaurant_id, code, min, max, position, schedule, created_at, updated_at)
    select w.id, ${restaurantId}, w.key, (w.set->>'min')::numeric, (w.set->>'max')::numeric, (w.set->>'position')::numeric,
      nullif(w.schedule, 'null'), ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, key text, set jsonb, schedule jsonb)`)
  await writeLocales(db, 'group', writes)
}

/** The fields that are told, of groups that are locked. */
export async function writeGroups(db: Sql, { now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    update option_groups g set
      min = coalesce((w.set->>'min')::numeric, g.min),
      max = coalesce((w.set->>'max')::numeric, g.max),
      position = coalesce((w.set->>'position')::numeric, g.position),
      schedule = case when w.set ?| array['hours', 'seasonFrom', 'seasonUntil'] then nullif(w.schedule, 'null') else g.schedule end,
      updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, set jsonb, schedule jsonb) where g.id = w.id`)
  await writeLocales(db, 'group', writes)
}

/** New options, all at once. Each has every field; its key tells its group. */
export async function createOptions(db: Sql, { restaurantId, now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    insert into options (id, group_id, restaurant_id, code, price_delta, is_default, max_quantity, active, stock, position, product_id,
      created_at, updated_at)
    select w.id, g.id, ${restaurantId}, split_part(w.key, ':', 2), (w.set->>'priceDelta')::numeric, (w.set->>'isDefault')::boolean,
      (w.set->>'maxQuantity')::numeric, (w.set->>'active')::boolean, (w.set->>'stock')::numeric, (w.set->>'position')::numeric, p.id, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, key text, set jsonb)
      join option_groups g on g.restaurant_id = ${restaurantId} and g.code = split_part(w.key, ':', 1)
      left join products p on p.restaurant_id = ${restaurantId} and p.sku = w.set->>'product'`)
  await writeLocales(db, 'option', writes)
}

/** The fields that are told, of options that are locked. */
export async function writeOptions(db: Sql, { restaurantId, now }: Menu, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  await db.rows(sql`
    update options o set
      price_delta = coalesce((w.set->>'priceDelta')::numeric, o.price_delta),
      is_default = coalesce((w.set->>'isDefault')::boolean, o.is_default),
      max_quantity = coalesce((w.set->>'maxQuantity')::numeric, o.max_quantity),
      active = coalesce((w.set->>'active')::boolean, o.active),
      position = coalesce((w.set->>'position')::numeric, o.position),
      stock = case when w.set ? 'stock' then (w.set->>'stock')::numeric else o.stock end,
      product_id = case when w.set ? 'product'
        then (select p.id from products p where p.restaurant_id = ${restaurantId} and p.sku = w.set->>'product') else o.product_id end,
      updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as w (id uuid, set jsonb) where o.id = w.id`)
  await writeLocales(db, 'option', writes)
}
