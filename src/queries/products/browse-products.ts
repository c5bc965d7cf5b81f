import { type SQL, sql } from 'drizzle-orm'
import type { AttributeCondition } from '../../domain/attributes/read-filter'
import { otherLanguage } from '../../domain/other-language'
import type { Database } from '../../ports/database'
import { attributeFilter } from '../attributes/attribute-filter'
import { shownAttributes } from '../attributes/shown-attributes'

export interface ProductWish {
  /** Id or slug. */
  category?: string | undefined
  /** A part of the name, in any language. */
  search?: string | undefined
  featured?: boolean | undefined
  conditions: readonly AttributeCondition[]
}

export interface BrowsedProduct {
  id: string
  name: string
  description: string | null
  price: { amount: number; currency: string }
  available: boolean
  featured: boolean
  image: string | null
  category: { id: string; slug: string; name: string }
  restaurant: { id: string; slug: string; name: string }
  /** `ShownAttribute`, see `src/queries/attributes/shown-attributes.ts`. */
  attributes: never[]
}

/** Products on the menus of all restaurants: featured ones first, then as their menus have them. */
export async function browseProducts(
  db: Database,
  wish: ProductWish,
  { limit, offset, locale }: { limit: number; offset: number; locale: 'en' | 'fr' },
): Promise<{ products: BrowsedProduct[]; total: number; hasMore: boolean }> {
  const named = (table: 'products' | 'categories', column: 'name' | 'description', id: SQL) => {
    const words = sql.identifier(`${table}_locales`)
    const inLocale = (in_: string) =>
      sql`(select l.${sql.identifier(column)} from ${words} l where l._parent_id = ${id} and l._locale = ${in_}::_locales)`
    return sql`coalesce(${inLocale(locale)}, ${inLocale(otherLanguage(locale))})`
  }
  const [found] = await db.rowsPlannedAnew<{ total: number; products: BrowsedProduct[] }>(sql`
    with matched as materialized (
      select p.id, p.featured, p.position ${onMenus(wish)} and ${attributeFilter(wish.conditions, sql`p.attributes`)}
    ), page as (
      select id from matched order by featured desc, position, id limit ${limit} offset ${offset}
    )
    select (select count(*) from matched)::int as total, coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${named('products', 'name', sql`p.id`)},
        'description', ${named('products', 'description', sql`p.id`)},
        'price', jsonb_build_object('amount', p.price, 'currency', m.currency),
        'available', p.attributes_fit <> 'unsellable' and (p.stock is null or p.stock > 0), 'featured', p.featured,
        'image', (select f.url from media f where f.id = p.image_id),
        'category', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', ${named('categories', 'name', sql`c.id`)}),
        'restaurant', jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name),
        'attributes', ${shownAttributes({ schema: sql`c.attributes`, values: sql`p.attributes` }, locale)})
        order by p.featured desc, p.position, p.id)
      from page join products p using (id) join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
        join categories c on c.id = p.category_id), '[]') as products`)
  const { total, products } = found ?? { total: 0, products: [] }
  return { products, total, hasMore: offset + products.length < total }
}

/** `from … where …` of the products (`p`) that are on a menu and wished for, whatever their attributes. */
export function onMenus({ category, search, featured }: ProductWish): SQL {
  return sql`from products p join restaurants r on r.id = p.restaurant_id join categories c on c.id = p.category_id
    where ${sql.join(
      [
        sql`p.active and r.active and c.active`,
        ...(category === undefined
          ? []
          : [sql`p.category_id = (select k.id from categories k where ${category} in (k.slug, k.id::text))`]),
        ...(featured === undefined ? [] : [sql`p.featured = ${featured}`]),
        ...(search === undefined ? [] : [nameHas(search)]),
      ],
      sql` and `,
    )}`
}

function nameHas(search: string): SQL {
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`
  return sql`exists (select from products_locales l where l._parent_id = p.id and l.name ilike ${pattern})`
}
