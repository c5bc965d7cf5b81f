import { sql } from 'drizzle-orm'
import type { AddressFormatName } from '../../domain/addresses/address-format'
import type { ServiceArea } from '../../domain/areas/service-area'
import type { Position } from '../../domain/geo/position'
import type { Sql } from '../../ports/database'
import { marketAreas } from './market-areas'

/** A market that takes orders, with where it delivers. */
export interface ActiveMarket {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** ISO 3166. */
  readonly country: string
  readonly center: Position
  readonly radiusMeters: number
  readonly addressFormat: AddressFormatName
  readonly areas: readonly ServiceArea[]
}

interface Row extends Position {
  id: string
  slug: string
  name: string
  country: string
  radiusMeters: number
  areasEdition: string
  addressFormat: AddressFormatName
}

/** All of them, or the one of a short name. Few enough to be asked one after the other: their areas are in memory. */
export async function activeMarkets(db: Sql, slug?: string): Promise<ActiveMarket[]> {
  const rows = await db.rows<Row>(sql`
    select id, slug, name, country, lat, lng, radius_meters as "radiusMeters", areas_edition as "areasEdition", address_format as "addressFormat"
    from markets where active ${slug === undefined ? sql`` : sql`and slug = ${slug}`} order by slug`)
  const markets: ActiveMarket[] = []
  for (const { lat, lng, areasEdition, ...row } of rows) {
    const { areas } = await marketAreas(db, { id: row.id, areasEdition })
    markets.push({ ...row, center: { lat, lng }, areas })
  }
  return markets
}
