import { type SQL, sql } from 'drizzle-orm'
import { otherLanguage } from '../../domain/other-language'
import { wordQuery } from '../../domain/search/word-query'
import type { Sql } from '../../ports/database'

/** So many are looked at for one search: whoever wants more has to say more. */
const LOOKED_AT = { nearby: 100, anywhere: 300 } as const

/** Something that a search found: a product or a restaurant. */
export interface Entry {
  readonly id: string
  readonly kind: 'product' | 'restaurant'
  readonly restaurantId: string
  readonly name: string
  readonly cuisine: string | null
  /** Of a product: minor units of its market's currency. */
  readonly price: number | null
  /** What it was before. */
  readonly originalPrice: number | null
  readonly categorySlug: string | null
  readonly categoryName: string | null
  readonly rank: number
}

export interface EntrySearch {
  /** One of each set. */
  readonly words: readonly (readonly string[])[]
  readonly locale: 'en' | 'fr'
  readonly kind?: Entry['kind']
  readonly category?: string
  readonly minPrice?: number
  readonly maxPrice?: number
}

/**
 * What can be sold: it says what it must, is in stock, and every question that must be answered can be. What is not on the menu, or of a restaurant that is not
 * listed, has no entry. `p` is the product. With an offset it is asked of each product; without one, all questions of the platform may be read first.
 */
const SELLABLE = sql`p.attributes_fit <> 'unsellable' and (p.stock is null or p.stock > 0) and not exists (
  select from products_rels a join option_groups g on g.id = a.option_groups_id
  where a.parent_id = p.id and a.path = 'optionGroups' and g.min > 0 and g.min > (
    select coalesce(sum(o.max_quantity), 0) from options o left join products d on d.id = o.product_id
    where o.group_id = g.id and o.active and (o.stock is null or o.stock > 0)
      and (d.id is null or d.active and (d.stock is null or d.stock > 0) and (e.market_id, d.category_id) not in (table unsold_categories)))
  offset 0)`

/** Names weigh most, then cuisine and category, then the restaurant of a product, then descriptions. */
const WEIGHTS = '{0.05, 0.2, 0.4, 1.0}'
/** `ts_rank`: as the words stand. */
const NORMAL = 0

/** What has the words anywhere in a market, best first. */
export function findEntries(db: Sql, marketId: string, search: EntrySearch): Promise<Entry[]> {
  const source = sql`select * from catalog_entries e
    where e.words @@ ${wordQuery(search.words)}::tsquery and e.places && array[${marketId}]::uuid[] offset 0`
  return db.rows<Entry>(best(sql`(${source}) e`, sql`true`, { ...search, most: LOOKED_AT.anywhere }))
}

/**
 * What has the words in one of these restaurants, best first. They are asked one after the other until enough is found, and each answers
 * from the index of its own words (`catalog_keys`): however many others sell the same, they are not read.
 */
export function findEntriesOf(db: Sql, restaurants: readonly string[], search: EntrySearch): Promise<Entry[]> {
  const has = search.words.map(
    (words) => sql`catalog_keys(tsvector_to_array(e.words), e.restaurant_id) && array(
      select catalog_key(w, n.id) from unnest(${sql.param([...words])}::text[]) w)`,
  )
  const source = sql`unnest(${sql.param([...restaurants])}::uuid[]) n (id) cross join lateral (
    select * from catalog_entries e where ${sql.join(has, sql` and `)} limit ${LOOKED_AT.nearby}) e`
  // Two words may share a number.
  const holds = sql`e.restaurant_id = n.id and e.words @@ ${wordQuery(search.words)}::tsquery`
  return db.rows<Entry>(best(source, holds, { ...search, most: LOOKED_AT.nearby }))
}

/** @param source of entries `e`, in the order in which they are looked at; of them those that `holds` is true of */
function best(source: SQL, holds: SQL, { most, ...search }: EntrySearch & { most: number }): SQL {
  const { words, locale } = search
  return sql`
    with found as materialized (
      select e.id, e.kind, e.restaurant_id, e.category_id, e.cuisine, p.price, p.original_price,
        coalesce(e.name ->> ${locale}, e.name ->> 'en', e.name ->> 'fr') as name,
        ts_rank(${WEIGHTS}, e.words, ${wordQuery(words)}::tsquery, ${NORMAL}) as rank
      from ${source} left join lateral (
        -- One by one: joined, all products of the platform may be read.
        select p.id, p.price, p.original_price, p.stock, p.attributes_fit from products p where p.id = e.id offset 0) p on true
      where ${holds} and (e.kind = 'restaurant' or p.id is not null and ${SELLABLE}) ${filters(search)}
      limit ${most}
    )
    select f.id, f.kind, f.restaurant_id as "restaurantId", f.name, f.cuisine, f.price, f.original_price as "originalPrice", c.slug as "categorySlug",
      coalesce(mine.name, base.name) as "categoryName", f.rank::float8 as rank
    from found f left join categories c on c.id = f.category_id
      left join categories_locales base on base._parent_id = c.id and base._locale = ${otherLanguage(locale)}::_locales
      left join categories_locales mine on mine._parent_id = c.id and mine._locale = ${locale}::_locales
    order by f.rank desc, f.id`
}

function filters({ kind, category, minPrice, maxPrice }: EntrySearch): SQL {
  return sql.join([
    kind ? sql`and e.kind = ${kind}` : sql``,
    category ? sql` and e.category_id = (select id from categories where slug = ${category})` : sql``,
    minPrice === undefined ? sql`` : sql` and p.price >= ${minPrice}`,
    maxPrice === undefined ? sql`` : sql` and p.price <= ${maxPrice}`,
  ])
}
