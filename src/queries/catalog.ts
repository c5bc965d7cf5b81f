import { type SQL, sql } from 'drizzle-orm'
import { distanceMeters } from '../domain/geo/distance-meters'
import type { Position } from '../domain/geo/position'
import { travelMinutes } from '../domain/geo/travel-minutes'
import { distancePrice } from '../domain/pricing/distance-price'
import type { Sql } from '../ports/database'

interface RestaurantRow {
  id: string
  slug: string
  name: string
  cuisine: string | null
  lat: number
  lng: number
  open: boolean
  prepMinutes: number
  currency: string
  deliveryBase: number
  deliveryPerKm: number
  metersPerMinute: number
  detourPercent: number
  serviceMinutes: number
}

export interface RestaurantSearch {
  market?: string
  q?: string
  cuisine?: string
  open?: boolean
  near?: Position
  limit: number
  page: number
}

/** Restaurant cards of a market, nearest first when a position is given, else by name. Amounts in minor units. */
export async function findRestaurants(db: Sql, search: RestaurantSearch, now: Date) {
  const rows = await db.rows<RestaurantRow>(sql`
    select r.id, r.slug, r.name, r.cuisine, r.lat, r.lng, r.prep_minutes as "prepMinutes", m.currency,
      m.active and (r.paused_until is null or r.paused_until <= ${now}) as open,
      m.delivery_base as "deliveryBase", m.delivery_per_km as "deliveryPerKm", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes"
    from restaurants r join markets m on m.id = r.market_id
    where r.active ${filters(search)} order by r.name, r.id`)
  const cards = rows.filter((row) => search.open !== true || row.open).map((row) => card(row, search.near))
  if (search.near) cards.sort((a, b) => (a.distanceMeters ?? 0) - (b.distanceMeters ?? 0))
  const first = (search.page - 1) * search.limit
  return {
    docs: cards.slice(first, first + search.limit),
    totalDocs: cards.length,
    limit: search.limit,
    page: search.page,
    hasNextPage: first + search.limit < cards.length,
  }
}

function filters({ market, q, cuisine }: RestaurantSearch): SQL {
  return sql.join([
    market ? sql`and m.slug = ${market}` : sql``,
    q ? sql`and r.name ilike ${`%${q.replace(/[%_\\]/g, '\\$&')}%`}` : sql``,
    cuisine ? sql`and lower(r.cuisine) = ${cuisine.toLowerCase()}` : sql``,
  ])
}

function card(row: RestaurantRow, near: Position | undefined) {
  const { deliveryBase, deliveryPerKm, metersPerMinute, detourPercent, serviceMinutes, prepMinutes, ...shown } = row
  const straight = near ? distanceMeters(row, near) : undefined
  if (straight === undefined)
    return { ...shown, prepMinutes, distanceMeters: null, deliveryFee: null, etaMinutes: null }
  const detour = detourPercent / 100
  return {
    ...shown,
    prepMinutes,
    distanceMeters: Math.round(straight),
    deliveryFee: {
      amount: distancePrice({ base: deliveryBase, perKm: deliveryPerKm, distanceMeters: straight * detour }),
      currency: row.currency,
    },
    etaMinutes: Math.ceil(prepMinutes + travelMinutes(straight, { metersPerMinute, detour }) + 2 * serviceMinutes),
  }
}

/** A restaurant's menu: categories with their products, in the menu's order. `version` changes whenever anything in it does. */
export interface Menu {
  version: string
  restaurant: { id: string; slug: string; name: string; currency: string; open: boolean }
  categories: { id: string; slug: string; name: string; products: MenuProduct[] }[]
}

interface MenuProduct {
  id: string
  name: string
  description: string | null
  price: { amount: number; currency: string }
  available: boolean
}

/** @returns the menu as one JSON text built by PostgreSQL, or undefined when there is no such restaurant. */
export async function findMenu(db: Sql, slug: string, locale: 'en' | 'fr', now: Date): Promise<Menu | undefined> {
  const row = await db.row<{ menu: Menu }>(sql`
    with r as (
      select r.id, r.slug, r.name, m.currency, m.active and (r.paused_until is null or r.paused_until <= ${now}) as open
      from restaurants r join markets m on m.id = r.market_id where r.slug = ${slug} and r.active
    ), items as (
      select p.category_id, p.position, p.id, jsonb_build_object(
        'id', p.id, 'name', coalesce(mine.name, base.name), 'description', coalesce(mine.description, base.description),
        'price', jsonb_build_object('amount', p.price, 'currency', r.currency), 'available', p.stock is null or p.stock > 0) as product
      from products p join r on p.restaurant_id = r.id
        left join products_locales base on base._parent_id = p.id and base._locale = 'en'
        left join products_locales mine on mine._parent_id = p.id and mine._locale = ${locale}::_locales
      where p.active
    ), groups as (
      select c.position, c.id, jsonb_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(mine.name, base.name),
        'products', jsonb_agg(i.product order by i.position, i.id)) as category
      from items i join categories c on c.id = i.category_id and c.active
        left join categories_locales base on base._parent_id = c.id and base._locale = 'en'
        left join categories_locales mine on mine._parent_id = c.id and mine._locale = ${locale}::_locales
      group by c.id, c.position, c.slug, mine.name, base.name
    )
    select jsonb_build_object('restaurant', to_jsonb(r), 'categories', coalesce((select jsonb_agg(g.category order by g.position, g.id) from groups g), '[]'))
      as menu from r`)
  return row?.menu
}
