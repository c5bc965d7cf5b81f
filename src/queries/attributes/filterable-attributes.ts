import { sql } from 'drizzle-orm'
import type { AttributeSchema } from '../../domain/attributes/attribute'
import { joinSchemas } from '../../domain/attributes/join-schemas'
import type { Sql } from '../../ports/database'

/**
 * What the products of a category, or of all, can be filtered by.
 * @param category id or slug
 * @returns undefined where there is no such category
 */
export async function filterableAttributes(db: Sql, category?: string): Promise<AttributeSchema | undefined> {
  const found = await db.rows<{ attributes: AttributeSchema }>(sql`
    select coalesce(c.attributes, '[]') as attributes from categories c
    where c.active and ${category === undefined ? sql`true` : sql`${category} in (c.slug, c.id::text)`} order by c.position, c.id`)
  if (category !== undefined && found.length === 0) return undefined
  return joinSchemas(found.map(({ attributes }) => attributes)).filter(({ filterable }) => filterable)
}
