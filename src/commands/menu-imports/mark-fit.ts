import { sql } from 'drizzle-orm'
import type { AttributeSchema, AttributeValues } from '../../domain/attributes/attribute'
import { fitOf } from '../../domain/attributes/fit'
import type { Sql } from '../../ports/database'

/**
 * Marks products that came into a category, are new there or say something else of themselves, as its attributes ask: files need not tell
 * of attributes, and what must be known of something to be sold is never skipped by importing it.
 */
export async function markFit(db: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await db.rows<{
    id: string
    values: AttributeValues | null
    schema: AttributeSchema | null
    fit: string
  }>(sql`
    select p.id, p.attributes as values, c.attributes as schema, p.attributes_fit::text as fit
    from products p join categories c on c.id = p.category_id where p.id = any(${sql.param([...ids])}::uuid[])`)
  const moved = found
    .map(({ id, values, schema, fit }) => ({ id, fit: fitOf(schema ?? [], values ?? {}), was: fit }))
    .filter(({ fit, was }) => fit !== was)
  if (moved.length === 0) return
  await db.rows(sql`
    update products p set attributes_fit = w.fit::enum_products_attributes_fit
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as w (id uuid, fit text) where p.id = w.id`)
}

/** Holds the categories of a batch, whose schemas must not change meanwhile; before its products, as forms and changed schemas do. */
export async function holdCategories(
  db: Sql,
  restaurantId: string,
  keys: readonly string[],
  slugs: readonly string[],
): Promise<void> {
  await db.rows(sql`
    select from categories c
    where c.slug = any(${sql.param([...slugs])}::text[]) or c.id in (
      select p.category_id from products p where p.restaurant_id = ${restaurantId} and p.sku = any(${sql.param([...keys])}::text[]))
    order by c.id for share`)
}
