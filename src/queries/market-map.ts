import { sql } from 'drizzle-orm'
import type { CitySketch } from '../domain/city-map/draw-city'
import type { WaterHint } from '../domain/city-map/water'
import type { Sql } from '../ports/database'

interface Row {
  slug: string
  name: string
  lat: number
  lng: number
  radiusMeters: number
  kind: WaterHint['kind'] | null
  bearing: number
  meters: number
  widthMeters: number
}

/** What the map of a market is drawn from. Undefined for an unknown market. */
export async function findMarketMap(db: Sql, slug: string): Promise<{ name: string; sketch: CitySketch } | undefined> {
  const row = await db.row<Row>(sql`
    select slug, name, lat, lng, radius_meters as "radiusMeters", map_water as kind, map_water_bearing as bearing,
      map_water_meters as meters, map_water_width_meters as "widthMeters"
    from markets where slug = ${slug}`)
  if (!row) return undefined
  const { name, lat, lng, radiusMeters, kind, bearing, meters, widthMeters } = row
  const water = kind ? { kind, bearing, meters, widthMeters } : undefined
  return { name, sketch: { seed: row.slug, centre: { lat, lng }, radiusMeters, water } }
}
