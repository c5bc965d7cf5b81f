import { sql } from 'drizzle-orm'
import type { CitySketch } from '../domain/city-map/draw-city'
import type { Sql } from '../ports/database'

interface Row {
  slug: string
  name: string
  lat: number
  lng: number
  radiusMeters: number
}

/** What the map of a market is drawn from. Undefined for an unknown market. */
export async function findMarketMap(db: Sql, slug: string): Promise<{ name: string; sketch: CitySketch } | undefined> {
  const row = await db.row<Row>(
    sql`select slug, name, lat, lng, radius_meters as "radiusMeters" from markets where slug = ${slug}`,
  )
  if (!row) return undefined
  const { lat, lng, radiusMeters } = row
  return { name: row.name, sketch: { seed: row.slug, centre: { lat, lng }, radiusMeters } }
}
