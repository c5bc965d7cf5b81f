import { type SQL, sql } from 'drizzle-orm'
import { distanceMeters } from '../domain/geo/distance-meters'
import type { Position } from '../domain/geo/position'
import { travelMinutes } from '../domain/geo/travel-minutes'
import type { Picture } from '../domain/media/picture'
import { type LocalMoment, localMoment } from '../domain/opening/local-moment'
import { type OrderTaking, takesOrders, takingOrders } from '../domain/opening/taking-orders'
import { distancePrice } from '../domain/pricing/distance-price'
import type { Sql } from '../ports/database'
import { pictureColumn, pictureJoin } from './picture-column'

interface RestaurantRow extends OrderTaking {
  id: string
  slug: string
  name: string
  cuisine: string | null
  lat: number
  lng: number
  prepMinutes: number
  currency: string
  image: Picture | null
  logo: Picture | null
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
  locale: 'en' | 'fr'
}

/** Restaurant cards of a market, nearest first when a position is given, else by name. Amounts in minor units. */
export async function findRestaurants(db: Sql, search: RestaurantSearch, now: Date) {
  const rows = await db.rows<RestaurantRow>(sql`
    select r.id, r.slug, r.name, r.cuisine, r.lat, r.lng, r.prep_minutes + r.extra_prep_minutes as "prepMinutes", m.currency,
      ${pictureColumn('cover')} as image, ${pictureColumn('logo')} as logo,
      r.hours, coalesce(m.holidays, '[]') as holidays, m.time_zone as "timeZone", m.active as "marketActive", r.paused_until as "pausedUntil",
      m.delivery_base as "deliveryBase", m.delivery_per_km as "deliveryPerKm", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes"
    from restaurants r join markets m on m.id = r.market_id
      ${pictureJoin({ as: 'cover', from: sql`r.image_id`, locale: search.locale })}
      ${pictureJoin({ as: 'logo', from: sql`r.logo_id`, locale: search.locale })}
    where r.active ${filters(search)} order by r.name, r.id`)
  const moments = new Map<string, LocalMoment>()
  const momentAt = ({ timeZone }: RestaurantRow) => {
    const moment = moments.get(timeZone) ?? localMoment(now, timeZone)
    moments.set(timeZone, moment)
    return moment
  }
  const cards = (search.open ? rows.filter((row) => takesOrders(row, momentAt(row))) : rows).map((row) => ({
    row,
    card: card(row, search.near),
  }))
  if (search.near) cards.sort((a, b) => (a.card.distanceMeters ?? 0) - (b.card.distanceMeters ?? 0))
  const first = (search.page - 1) * search.limit
  return {
    docs: cards
      .slice(first, first + search.limit)
      .map(({ row, card }) => ({ ...card, ...takingOrders(row, momentAt(row)) })),
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
  const { id, slug, name, cuisine, lat, lng, currency, prepMinutes, image, logo } = row
  const { deliveryBase, deliveryPerKm, metersPerMinute, detourPercent, serviceMinutes } = row
  const shown = { id, slug, name, cuisine, lat, lng, currency, prepMinutes, image, logo }
  const straight = near ? distanceMeters(row, near) : undefined
  if (straight === undefined) return { ...shown, distanceMeters: null, deliveryFee: null, etaMinutes: null }
  const detour = detourPercent / 100
  return {
    ...shown,
    distanceMeters: Math.round(straight),
    deliveryFee: {
      amount: distancePrice({ base: deliveryBase, perKm: deliveryPerKm, distanceMeters: straight * detour }),
      currency,
    },
    etaMinutes: Math.ceil(prepMinutes + travelMinutes(straight, { metersPerMinute, detour }) + 2 * serviceMinutes),
  }
}
