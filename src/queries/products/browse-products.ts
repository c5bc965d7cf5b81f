import { type SQL, sql } from 'drizzle-orm'
import type { AttributeCondition } from '../../domain/attributes/read-filter'
import { otherLanguage } from '../../domain/other-language'
import { COUNT_BOUND } from '../../domain/paging/count-bound'
import type { Cache } from '../../ports/cache'
import type { Database } from '../../ports/database'
import { attributeFilter } from '../attributes/attribute-filter'
import { shownAttributes } from '../attributes/shown-attributes'
import { keptCounts } from './kept-counts'

/** Where products are read: the rows, and what this process has counted of them before. */
export interface Shop {
  readonly db: Database
  readonly cache: Cache
}

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
  /** What it was before, above the price. */
  originalPrice: { amount: number; currency: string } | null
  available: boolean
  featured: boolean
  image: string | null
  category: { id: string; slug: string; name: string }
  restaurant: { id: string; slug: string; name: string }
  /** `ShownAttribute`, see `src/queries/attributes/shown-attributes.ts`. */
  attributes: never[]
}

/** As the indexes `products_in_order` and `products_of_category_in_order` have it, so that a page is read and no more. */
export const MENU_ORDER = sql`order by p.featured desc, p.position, p.id`

/** Products on the menus of all restaurants: featured ones first, then as their menus have them. Beyond the bound `total` is "at least". */
export async function browseProducts(
  { db, cache }: Shop,
  wish: ProductWish,
  { limit, offset, locale }: { limit: number; offset: number; locale: 'en' | 'fr' },
): Promise<{ products: BrowsedProduct[]; total: number; hasMore: boolean }> {
  const named = (table: 'products' | 'categories', column: 'name' | 'description', id: SQL) => {
    const words = sql.identifier(`${table}_locales`)
    const inLocale = (in_: string) =>
      sql`(select l.${sql.identifier(column)} from ${words} l where l._parent_id = ${id} and l._locale = ${in_}::_locales)`
    return sql`coalesce(${inLocale(locale)}, ${inLocale(otherLanguage(locale))})`
  }
  const matches = sql`${onMenus(wish)} and ${attributeFilter(wish.conditions, sql`p.attributes`)}`
  const [found] = await db.rowsPlannedAnew<{ more: boolean; products: BrowsedProduct[] }>(sql`
    with page as materialized (
      select p.id, p.featured, p.position ${matches} ${MENU_ORDER} limit ${limit + 1} offset ${offset}
    ), shown as (
      select id from page p ${MENU_ORDER} limit ${limit}
    )
    select (select count(*) from page) > ${limit} as more, coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${named('products', 'name', sql`p.id`)},
        'description', ${named('products', 'description', sql`p.id`)},
        'price', jsonb_build_object('amount', p.price, 'currency', m.currency),
        'originalPrice', case when p.original_price is not null then jsonb_build_object('amount', p.original_price, 'currency', m.currency) end,
        'available', p.attributes_fit <> 'unsellable' and (p.stock is null or p.stock > 0), 'featured', p.featured,
        'image', (select f.url from media f where f.id = p.image_id),
        'category', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', ${named('categories', 'name', sql`c.id`)}),
        'restaurant', jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name),
        'attributes', ${shownAttributes({ schema: sql`c.attributes`, values: sql`p.attributes` }, locale)})
        order by p.featured desc, p.position, p.id)
      from shown join products p using (id) join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
        join categories c on c.id = p.category_id), '[]') as products`)
  const { more, products } = found ?? { more: false, products: [] }
  const seen = offset + products.length + (more ? 1 : 0)
  // A last page that has something on it tells how many there are, and so does an empty first one.
  if (!more && (products.length > 0 || offset === 0)) return { products, total: seen, hasMore: false }
  const { counted } = await keptCounts(cache, `products:counted:${JSON.stringify(wish)}`, {
    count: async () => (await db.rowsPlannedAnew<{ counted: number }>(countOf(matches)))[0] ?? { counted: 0 },
    rows: ({ counted }) => counted,
  })
  return { products, total: more ? Math.max(counted, seen) : counted, hasMore: more }
}

const countOf = (matches: SQL): SQL =>
  sql`select count(*)::int as counted from (select ${matches} limit ${COUNT_BOUND + 1}) m`

/** With `not in` PostgreSQL would expect half of all products to go, and sort what is left; with this it reads as many as a page has, in order. */
const SOLD = sql`case when (r.market_id, c.id) in (table unsold_categories) then 1 else 0 end <> 1`

/** `from … where …` of the products (`p`) that are on a menu and wished for, whatever their attributes. */
export function onMenus({ category, search, featured }: ProductWish): SQL {
  return sql`from products p join restaurants r on r.id = p.restaurant_id join categories c on c.id = p.category_id
    where ${sql.join(
      [
        sql`p.active and r.active and ${SOLD}`,
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
