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
    select r.id, r.slug, r.name, r.cuisine, r.lat, r.lng, r.prep_minutes + r.extra_prep_minutes as "prepMinutes", m.currency,
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
